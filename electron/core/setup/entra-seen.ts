import type { SetupEvent } from '../../../shared/contract';
import type { EntraStepId } from '../../../shared/enums';
import { contradictedSteps, withoutContradicted } from './entra-contradictions';
import type { Facts } from './facts-shape';

type EntraSeen = Extract<SetupEvent, { type: 'entraSeen' }>;

/**
 * The facts after a look at Entra: what was seen, and the steps that it confirms. A step that was confirmed before keeps its date,
 * except the mappings, whose plan can have changed since. A step that was seen before, and no longer is, is open again.
 */
export function entraSeen(before: Facts, event: EntraSeen): Facts {
  const facts = withoutContradicted(before, contradictedSteps(before, event));
  const { type: _, firstAt: __, revision: ___, ...seen } = event;
  const { at, steps } = event;
  const seenInEntra = { ...facts.seenInEntra, ...Object.fromEntries(steps.map((step) => [step, at])) };
  const mapped = steps.includes('attributeMappings') ? mappingsSeen(facts) : null;
  const confirmed = { ...facts.confirmed, ...(mapped ? { attributeMappings: at } : {}) };
  for (const step of steps) if (step !== 'connectEntra') confirmed[step] ??= at;
  return {
    ...facts,
    entraSeen: seen,
    seenInEntra,
    confirmed,
    ...mapped,
    ...(steps.includes('connectEntra') ? connectionSeen(facts, at) : {}),
  };
}

/** Entra has the whole plan of that time. Null: that was confirmed before. */
export function mappingsSeen({
  mappings,
  plannedGroups: groups,
  enteredMappings,
  confirmedMappings,
}: Facts): Partial<Facts> | null {
  const planned = mappings?.mappings ?? null;
  const isKnown = confirmedMappings && !confirmedMappings.unticked && confirmedMappings.mappings === planned;
  if (isKnown && confirmedMappings.groups === groups) return null;
  return {
    enteredMappings: planned,
    confirmedMappings: { mappings: planned, groups, enteredBefore: enteredMappings },
  };
}

/** A cycle of Entra reached Webex with the token, which says at least as much as Entra's own test. */
function connectionSeen({ entraTest, handedOver }: Facts, at: string): Partial<Facts> {
  if (entraTest?.result === 'succeeded') return {};
  return { entraTest: { at, result: 'succeeded' }, handedOver: true, handedOverBefore: handedOver };
}

/** What was seen of a step no longer counts: the administrator took it back, or it was about another token or organization. */
export function withoutSeen({ seenInEntra }: Pick<Facts, 'seenInEntra'>, step: string): Pick<Facts, 'seenInEntra'> {
  const left = Object.entries(seenInEntra).filter(([name]) => name !== step);
  return { seenInEntra: Object.fromEntries(left) as Partial<Record<EntraStepId, string>> };
}
