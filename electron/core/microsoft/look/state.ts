import type { LookCycle, LookJob, LookQuarantine, LookState } from '../../../../shared/contract';
import { lookCycleResults, lookSchedules, lookStatuses, quarantineReasons } from '../../../../shared/enums/entra-look';
import { causeOf } from '../../entra/provisioning-log/codes';
import { plainCode } from '../../entra/provisioning-log/event';
import type { Execution, Job } from './answers';
import { momentOf, type SafeText, wordOf } from './texts';

/** Types of objects that are counted; a job has two. */
const mostTypes = 10;

export function jobOf({ id, templateId, schedule, status }: Job, safe: SafeText): LookJob {
  return {
    id: safe(id),
    template: safe(templateId),
    status: wordOf(lookStatuses, status?.code),
    schedule: wordOf(lookSchedules, schedule?.state),
  };
}

/** How a job stands (Microsoft Graph, "synchronizationJob", "synchronizationStatus"). Every field can be absent. */
export function stateOf(job: Job, safe: SafeText): LookState {
  const { schedule, status } = job;
  const { status: code, schedule: plan } = jobOf(job, safe);
  const counts = status?.synchronizedEntryCountByType ?? [];
  return {
    status: code,
    schedule: plan,
    interval: minutesOf(schedule?.interval),
    last: cycleOf(status?.lastExecution, safe),
    lastSuccess: momentOf(status?.lastSuccessfulExecution?.timeEnded),
    synchronized: counts
      .slice(0, mostTypes)
      .map(({ key, value }) => ({ type: safe(key), count: Math.max(0, Math.trunc(value ?? 0)) })),
    quarantine: quarantineOf(status?.quarantine, safe),
  };
}

/** A job that has not run has a failed execution without times. */
function cycleOf(execution: Execution, safe: SafeText): LookCycle | null {
  const began = momentOf(execution?.timeBegan);
  if (!execution || began === null) return null;
  return {
    result: wordOf(lookCycleResults, execution.state),
    began,
    ended: momentOf(execution.timeEnded),
    exported: execution.countExported ?? null,
    escrowed: execution.countEscrowed ?? null,
    code: codeIn(execution.error?.code, safe),
  };
}

type Quarantine = NonNullable<Job['status']>['quarantine'];

function quarantineOf(quarantine: Quarantine, safe: SafeText): LookQuarantine | null {
  if (!quarantine) return null;
  const { reason, currentBegan, nextAttempt, seriesCount, error } = quarantine;
  const code = codeIn(error?.code, safe);
  return {
    reason: wordOf(quarantineReasons, reason),
    since: momentOf(currentBegan),
    nextAttempt: momentOf(nextAttempt),
    attempts: seriesCount ?? null,
    code,
    cause: causeOf(code, safe(error?.message, 600)) ?? causeOf(safe(reason), ''),
  };
}

function codeIn(code: string | null | undefined, safe: SafeText): string {
  return plainCode(safe(code));
}

/** Of a duration such as `PT40M`; a duration of days is how Graph writes that none is set. */
function minutesOf(interval: string | null | undefined): number | null {
  const [, hours, minutes] = /^PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?$/.exec(interval ?? '') ?? [];
  const total = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return total > 0 ? total : null;
}
