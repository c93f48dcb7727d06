import type { LookSeen } from '../../../../shared/contract';
import type { EntraStepId, GroupPlan } from '../../../../shared/enums';

/** What the record says, as far as it decides what a look can confirm. */
export interface RecordedState {
  /** When the Secret Token in use was copied for this Org ID, ISO 8601; null: it was not, so that Entra has another one. */
  readonly tokenCopiedAt: string | null;
  /** A renewal is under way: which token Entra has cannot be seen. */
  readonly renewing: boolean;
  readonly plannedGroups: GroupPlan | null;
}

/**
 * The steps that are done by what was seen, in their order. A part that could not be read confirms nothing. Entra never shows the
 * token, so the connection counts only with a cycle that began after the token in use was copied and did not fail as a whole.
 */
export function confirmedSteps(seen: LookSeen, recorded: RecordedState): EntraStepId[] {
  const steps: readonly (EntraStepId | false)[] = [
    'addApp',
    hasPeople(seen) && 'choosePeople',
    isConnected(seen, recorded) && 'connectEntra',
    isMapped(seen, recorded) && 'attributeMappings',
    isOn(seen) && 'turnOn',
  ];
  return steps.filter((step) => step !== false);
}

function hasPeople({ assignments, settings }: LookSeen): boolean {
  const isAssigned = assignments.ok && assignments.value.users + assignments.value.groups > 0;
  return isAssigned || (settings.ok && settings.value.syncAll === true);
}

function isConnected({ state, settings }: LookSeen, { tokenCopiedAt, renewing }: RecordedState): boolean {
  if (!state.ok || !settings.ok || renewing || tokenCopiedAt === null) return false;
  const { status, quarantine, last } = state.value;
  const { tenantUrl, hasToken } = settings.value;
  if (tenantUrl.verdict !== 'same' || !hasToken || quarantine || status === 'quarantine' || !last?.began) return false;
  const reached = last.result === 'succeeded' || last.result === 'entryLevelErrors';
  return reached && Date.parse(last.began) > Date.parse(tokenCopiedAt);
}

function isMapped({ mappings }: LookSeen, { plannedGroups }: RecordedState): boolean {
  if (!mappings.ok) return false;
  const { differences, unread, enabled, groups } = mappings.value;
  const groupsDiffer = plannedGroups !== null && groups !== null && groups !== (plannedGroups === 'entraDefault');
  return enabled && differences.length === 0 && unread.length === 0 && !groupsDiffer;
}

function isOn({ state }: LookSeen): boolean {
  if (!state.ok) return false;
  const { schedule, status, quarantine } = state.value;
  return schedule === 'active' && (status === 'active' || status === 'notRun') && quarantine === null;
}
