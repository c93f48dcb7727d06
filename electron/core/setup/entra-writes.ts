import type { EntraProofDates, SetupEvent } from '../../../shared/contract';
import type { EntraProof } from '../../../shared/enums/entra-writes';
import { withChangeMade, withoutGone } from './done-by-app';
import type { EntraProofFacts, EntraProofs, EntraWriteFacts, Facts, PendingFacts, TokenFindings } from './facts-shape';

type Of<Type extends SetupEvent['type']> = Extract<SetupEvent, { type: Type }>;
type Slot = { readonly token?: 'pending' };

/** One more entry of the journal, or the end of one. Entra can have the token from the moment before the request on. */
export function withWrite(facts: Facts, event: Of<'entraWriteBegan'> | Of<'entraWriteEnded'>): Facts {
  if (event.type === 'entraWriteEnded') {
    const { type: _, write, ...end } = event;
    const entraWrites = facts.entraWrites.map((each) => (each.write === write && !each.end ? { ...each, end } : each));
    const ended = { ...facts, entraWrites };
    const made = entraWrites.findLast((each) => each.write === write);
    return made?.end?.result === 'done' ? withChangeMade(ended, made, event.at) : ended;
  }
  const { type: _, ...began } = event;
  const entraWrites = [...facts.entraWrites, { ...began, end: null }];
  if (event.change !== 'saveSecrets' && event.change !== 'saveConnection') return { ...facts, entraWrites };
  return withFindings({ ...facts, entraWrites }, event, ({ entraProofs: { pairAccepted } }) => ({
    secretTokenCopiedAt: event.at,
    // What was proved of the secrets before says nothing of these.
    entraProofs: pairAccepted ? { pairAccepted } : {},
  }));
}

/** Entra no longer has what a change made. */
export function withChangeGone(facts: Facts, { write }: Of<'entraChangeGone'>): Facts {
  const entraWrites = facts.entraWrites.map((each) => (each.write === write ? { ...each, gone: true as const } : each));
  const gone = entraWrites.find((each) => each.write === write);
  return gone ? withoutGone({ ...facts, entraWrites }, gone) : facts;
}

/** One more link of the chain of proof. Entra's validation of what it holds is its own connection test. */
export function withProof(facts: Facts, event: Of<'entraProved'>): Facts {
  const { at, proof, application, job, ranAt, code } = event;
  const found: EntraProofFacts = { at, application, job, ...(ranAt ? { ranAt } : {}), ...(code ? { code } : {}) };
  const proved = withFindings(facts, event, ({ entraProofs }) => ({
    entraProofs: { ...without(entraProofs, opposite[proof]), [proof]: found },
    ...(proof === 'savedAccepted' ? { entraTest: { at, result: 'succeeded' as const } } : {}),
  }));
  if (event.token || proof !== 'savedAccepted') return proved;
  return { ...proved, handedOver: true, handedOverBefore: facts.handedOver };
}

/** Writes that began and whose end is not in the record: the app ended in between. */
export function openWrites({ entraWrites }: Pick<Facts, 'entraWrites'>): readonly EntraWriteFacts[] {
  return entraWrites.filter(({ end }) => !end);
}

/** When each link of the proof was found, for the page. */
export function entraProofDates(
  { entraProofs, secretTokenCopiedAt }: Pick<PendingFacts, 'entraProofs' | 'secretTokenCopiedAt'>,
  writes: readonly EntraWriteFacts[],
): EntraProofDates {
  const saved = writes.findLast(({ change, at }) => change === 'saveSecrets' && at === secretTokenCopiedAt)?.end;
  const dates = Object.entries(entraProofs).map(([proof, { at, ranAt }]) => [proof, ranAt ?? at]);
  return { ...Object.fromEntries(dates), ...(saved?.result === 'done' ? { saved: saved.at } : {}) };
}

const opposite: Readonly<Partial<Record<EntraProof, EntraProof>>> = {
  pairAccepted: 'pairRefused',
  pairRefused: 'pairAccepted',
};

function without(proofs: EntraProofs, proof: EntraProof | undefined): EntraProofs {
  return Object.fromEntries(Object.entries(proofs).filter(([each]) => each !== proof));
}

function withFindings(facts: Facts, { token }: Slot, change: (of: TokenFindings) => Partial<TokenFindings>): Facts {
  if (!token) return { ...facts, ...change(facts) };
  return facts.pending ? { ...facts, pending: { ...facts.pending, ...change(facts.pending) } } : facts;
}
