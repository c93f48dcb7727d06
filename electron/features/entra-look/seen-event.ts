import type { EntraStepId } from '../../../shared/enums';
import type { Sight } from '../../core/microsoft/look/look';
import type { NewEvent } from '../../core/setup/new-event';

/** What the record keeps of a look: ids and facts, no name. */
export function seenEvent(
  tenant: string,
  { application, job, seen }: Extract<Sight, { kind: 'seen' }>,
  steps: readonly EntraStepId[],
): Extract<NewEvent, { type: 'entraSeen' }> {
  const [state, settings] = [seen.state.ok ? seen.state.value : null, seen.settings.ok ? seen.settings.value : null];
  const assigned = seen.assignments.ok ? seen.assignments.value : null;
  const mappings = seen.mappings.ok ? seen.mappings.value : null;
  return {
    type: 'entraSeen',
    tenant,
    application: application.id,
    job: job?.id ?? null,
    status: state?.status ?? null,
    schedule: state?.schedule ?? null,
    cycle: state?.last?.result ?? null,
    cycleAt: state?.last?.began ?? null,
    quarantine: state?.quarantine?.reason ?? null,
    nextAttempt: state?.quarantine?.nextAttempt ?? null,
    tenantUrl: settings?.tenantUrl.verdict ?? null,
    syncAll: settings?.syncAll ?? null,
    users: assigned?.users ?? null,
    groups: assigned?.groups ?? null,
    differences: mappings && mappings.differences.length + mappings.unread.length,
    steps: [...steps],
  };
}
