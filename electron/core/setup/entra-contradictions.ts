import type { SetupEvent } from '../../../shared/contract';
import { type EntraStepId, entraStepIds } from '../../../shared/enums';
import type { Facts } from './facts-shape';
import { openAgain } from './open-again';

type EntraSeen = Extract<SetupEvent, { type: 'entraSeen' }>;

/**
 * The steps that a look at Entra shows to be no longer done, in their order: only those that an earlier look at the same
 * application saw done, or that this app did there. What only the administrator confirmed stays, and what was not read
 * contradicts nothing.
 */
export function contradictedSteps(facts: Facts, seen: Omit<EntraSeen, 'at'>): EntraStepId[] {
  const { seenInEntra, doneByApp } = facts;
  if (!isSameApplication(facts, seen.application)) return [];
  return entraStepIds.filter(
    (step) => (seenInEntra[step] ?? doneByApp[step]) !== undefined && isContradicted[step](seen, facts),
  );
}

type Contradiction = (seen: Omit<EntraSeen, 'at'>, facts: Facts) => boolean;

const isContradicted: Readonly<Record<EntraStepId, Contradiction>> = {
  addApp: () => false,
  choosePeople: ({ users, groups, syncAll }) => users === 0 && groups === 0 && syncAll === false,
  connectEntra: ({ tenantUrl }) => tenantUrl === 'different' || tenantUrl === 'missing',
  // A plan that was changed since is another one, which its step says.
  attributeMappings: ({ differences }, { confirmedMappings, mappings }) =>
    (differences ?? 0) > 0 && confirmedMappings?.mappings === (mappings?.mappings ?? null),
  turnOn: ({ job, status, schedule }) =>
    job === null ||
    status === 'notConfigured' ||
    status === 'paused' ||
    schedule === 'disabled' ||
    schedule === 'paused',
};

function isSameApplication({ entraSeen, entraWrites }: Facts, application: string): boolean {
  return entraSeen?.application === application || entraWrites.some((write) => write.application === application);
}

/** The facts without what was seen or done of these steps. */
export function withoutContradicted(facts: Facts, steps: readonly EntraStepId[]): Facts {
  return { ...openAgain(facts, steps), ...(steps.includes('connectEntra') ? { entraTest: null } : {}) };
}
