import type { GraphRequestView } from '../../../shared/contract';
import type { GraphRequestState } from '../../core/microsoft/graph/client';
import { lineOf } from '../../core/microsoft/look/planned';
import type { Token } from '../../core/tokens/token';
import { serverText } from '../../core/tokens/without-token';

const maximumIdLength = 200;
const maximumLineLength = 2_000;

/** The requests of one look as the page shows them. @param onChange called after each change */
export function requestList(token: Token, onChange: () => void) {
  const requests = new Map<number, GraphRequestView>();
  return {
    all: (): readonly GraphRequestView[] => [...requests.values()],
    note({ number, method, url, requestId, ...state }: GraphRequestState): void {
      requests.set(number, {
        line: serverText(lineOf(method, url), token.reveal(), maximumLineLength),
        ...state,
        ...(requestId ? { requestId: serverText(requestId, token.reveal(), maximumIdLength) } : {}),
      });
      onChange();
    },
  };
}
