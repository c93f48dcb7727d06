import type { PlannedWrite } from '../../../../shared/contract';
import type { EntraChange } from '../../../../shared/enums/entra-writes';
import { Token } from '../../tokens/token';

/** What stands for a secret wherever a request is shown. */
const hiddenSecret = '•••';

/** A request before it is made: its body holds tokens as `Token`, so it can be shown and sent from one value. */
export interface WriteRequest {
  readonly change: EntraChange;
  readonly method: PlannedWrite['method'];
  /** From `/` on, without the version of the API. */
  readonly path: string;
  readonly body?: unknown;
}

/** @param graphUrl for example `https://graph.microsoft.com` */
export function plannedWrite(
  { change, method, path, body }: WriteRequest,
  graphUrl: string,
  remark: PlannedWrite['remark'] = null,
): PlannedWrite {
  return {
    change,
    method,
    address: `${graphUrl}/v1.0${path}`,
    body:
      body === undefined
        ? null
        : JSON.stringify(
            withSecrets(body, () => hiddenSecret),
            null,
            2,
          ),
    remark,
  };
}

/** The body as it is sent. */
export function revealed(body: unknown): unknown {
  return withSecrets(body, (token) => token.reveal());
}

function withSecrets(value: unknown, text: (token: Token) => string): unknown {
  if (value instanceof Token) return text(value);
  if (Array.isArray(value)) return value.map((each) => withSecrets(each, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withSecrets(each, text)]));
}
