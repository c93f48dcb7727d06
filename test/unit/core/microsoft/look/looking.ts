import { defaultMappings } from '../../../../../electron/core/entra/mappings/default-mappings';
import * as engine from '../../../../../electron/core/expressions';
import { type LookChoice, type LookOptions, lookAtEntra } from '../../../../../electron/core/microsoft/look/look';
import { safeTextOf } from '../../../../../electron/core/microsoft/look/texts';
import { Token } from '../../../../../electron/core/tokens/token';
import type { practicePair } from '../../../features/practice/entra';
import { clientOf } from '../graph/graph';

export const everyLookScope = ['Application.Read.All', 'Synchronization.ReadWrite.All', 'ProvisioningLog.Read.All'];
export type Pair = Awaited<ReturnType<typeof practicePair>>;

/** Looks at the practice Entra as its administrator. */
export function looking(pair: Pair, scopes: readonly string[] = everyLookScope, more: Partial<LookOptions> = {}) {
  const token = new Token(pair.entra.issueToken('ada.lovelace@practice.example', scopes, 10 * 365 * 86_400));
  const made = clientOf(pair.graphUrl, token);
  const parts: string[] = [];
  const look = (choice: LookChoice = {}) =>
    lookAtEntra(choice, {
      graph: made.graph,
      safe: safeTextOf(token),
      scopes,
      tenantUrl: pair.webex.scim,
      plan: { rows: defaultMappings(), isDefault: true },
      engine,
      now: () => new Date('2026-08-24T12:00:00Z'),
      onPart: (part) => parts.push(part),
      ...more,
    });
  return { ...made, look, parts };
}

/** The outcome as what was seen; fails when something was asked or not found. */
export function seenIn(sight: Awaited<ReturnType<typeof lookAtEntra>>) {
  if (sight.kind !== 'seen') throw new Error(`The look ended with ${sight.kind}.`);
  return sight;
}
