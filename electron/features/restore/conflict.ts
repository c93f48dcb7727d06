import type { SetupEvent } from '../../../shared/contract';
import type { SetupRecord } from '../../core/setup/record';
import { addedEvents } from './merge';

/** Which token is the current one changes with these. */
const chain: readonly SetupEvent['type'][] = [
  'signedIn',
  'tokenForgotten',
  'renewalSignedIn',
  'renewalConfirmed',
  'renewed',
  'renewalAbandoned',
];
/** These are about the token of their moment, and do not say which one that is. */
const findings: readonly SetupEvent['type'][] = [
  'accountAccepted',
  'connectionTested',
  'secretTokenCopied',
  'entraTested',
  'previousKept',
  'previousForgotten',
];

/**
 * Whether merging would make one computer's entries speak of the other one's token: one of them changed the token, and
 * after that the other one, which did not know of it, wrote something about its own. Such records stay apart.
 */
export function tokensDisagree(one: SetupRecord, other: SetupRecord): boolean {
  const [ofOne, ofOther] = [addedEvents(other, one), addedEvents(one, other)];
  return misleads(ofOne, ofOther) || misleads(ofOther, ofOne);
}

function misleads(changing: readonly SetupEvent[], telling: readonly SetupEvent[]): boolean {
  const first = Math.min(...changing.filter(({ type }) => chain.includes(type)).map(({ at }) => Date.parse(at)));
  return telling.some(({ type, at }) => [...chain, ...findings].includes(type) && Date.parse(at) >= first);
}
