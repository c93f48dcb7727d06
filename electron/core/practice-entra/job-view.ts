import { cycleMinutes, type Execution, type JobRun, noError, type Quarantine, statusCode } from './job-run';
import type { Job } from './state';

/** How Graph writes "never". */
const never = '0001-01-01T00:00:00Z';

/** A job (Microsoft Graph, "synchronizationJob"). @param hasCredentials whether the application has address and token */
export function jobView({ id, templateId, run, settings, entries }: Job, hasCredentials: boolean) {
  return {
    id,
    templateId,
    schedule: { expiration: null, interval: `PT${cycleMinutes}M`, state: run.schedule },
    status: {
      code: statusCode(run, hasCredentials),
      countSuccessiveCompleteFailures: run.failures,
      escrowsPruned: false,
      steadyStateFirstAchievedTime: timeOf(run.steadySince),
      steadyStateLastAchievedTime: timeOf(run.steadySince),
      troubleshootingUrl: null,
      progress: [],
      lastExecution: lastExecution(run),
      lastSuccessfulExecution: run.lastSuccess && executionView(run.lastSuccess),
      lastSuccessfulExecutionWithExports: run.lastWithExports && executionView(run.lastWithExports),
      synchronizedEntryCountByType: countByType(entries),
      quarantine: run.quarantine && quarantineView(run.quarantine),
    },
    synchronizationJobSettings: settings,
  };
}

/** A job that has not run has a failed execution without an error and without times. */
function lastExecution({ last }: JobRun) {
  return last
    ? executionView(last)
    : {
        activityIdentifier: null,
        countEntitled: 0,
        countEntitledForProvisioning: 0,
        countEscrowed: 0,
        countEscrowedRaw: 0,
        countExported: 0,
        countExports: 0,
        countImported: 0,
        countImportedDeltas: 0,
        countImportedReferenceDeltas: 0,
        error: noError,
        state: 'Failed',
        timeBegan: never,
        timeEnded: never,
      };
}

function executionView({ state, began, ended, activity, imported, exported, escrowed, error }: Execution) {
  return {
    activityIdentifier: activity,
    countEntitled: imported,
    countEntitledForProvisioning: imported,
    countEscrowed: escrowed,
    countEscrowedRaw: escrowed,
    countExported: exported,
    countExports: exported,
    countImported: imported,
    countImportedDeltas: imported,
    countImportedReferenceDeltas: 0,
    error,
    state,
    timeBegan: timeOf(began),
    timeEnded: timeOf(ended),
  };
}

function quarantineView({ reason, began, next, failures, error }: Quarantine) {
  return {
    reason,
    currentBegan: timeOf(began),
    nextAttempt: timeOf(next),
    seriesBegan: timeOf(began),
    seriesCount: failures,
    error,
  };
}

function countByType(entries: Job['entries']) {
  const counts = new Map<string, number>();
  for (const { type } of entries.values()) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([key, value]) => ({ key, value }));
}

function timeOf(milliseconds: number | null): string {
  return milliseconds === null ? never : new Date(milliseconds).toISOString();
}
