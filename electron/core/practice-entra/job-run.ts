/** An error of a cycle or of a quarantine (Microsoft Graph, "synchronizationError"). */
export interface SyncError {
  readonly code: string;
  readonly message: string;
  readonly tenantActionable: boolean;
}
export const noError: SyncError = { code: 'None', message: '', tenantActionable: false };

/** One cycle. Times in milliseconds. */
export interface Execution {
  readonly state: 'Succeeded' | 'Failed' | 'EntryLevelErrors';
  readonly began: number;
  readonly ended: number;
  readonly activity: string;
  readonly imported: number;
  readonly exported: number;
  readonly escrowed: number;
  readonly error: SyncError;
}

export interface Quarantine {
  readonly reason: 'EncounteredQuarantineException' | 'TooManyDeletes';
  readonly began: number;
  readonly next: number | null;
  readonly failures: number;
  readonly error: SyncError;
}

/** How a job runs, without what it synchronizes. */
export interface JobRun {
  readonly schedule: 'Active' | 'Disabled' | 'Paused';
  readonly last: Execution | null;
  readonly lastSuccess: Execution | null;
  readonly lastWithExports: Execution | null;
  readonly steadySince: number | null;
  /** Cycles that failed as a whole, one after the other. */
  readonly failures: number;
  readonly quarantine: Quarantine | null;
  /** When the next cycle is due; null: none. */
  readonly nextCycle: number | null;
}

export type StatusCode = 'NotConfigured' | 'NotRun' | 'Active' | 'Paused' | 'Quarantine';

/** Microsoft Learn, "Known issues": a cycle runs about every 40 minutes. */
export const cycleMinutes = 40;
const hour = 3_600_000;
/** Microsoft Learn, "Quarantine status": after these hours, then daily; a job is disabled after four weeks. */
const retryHours = [6, 12, 24];
const mostRetryHours = 28 * 24;

/** A job as it is created: not running. */
export const newRun: JobRun = {
  schedule: 'Disabled',
  last: null,
  lastSuccess: null,
  lastWithExports: null,
  steadySince: null,
  failures: 0,
  quarantine: null,
  nextCycle: null,
};

export function statusCode(run: JobRun, hasCredentials: boolean): StatusCode {
  if (!hasCredentials) return 'NotConfigured';
  if (run.quarantine) return 'Quarantine';
  if (run.schedule !== 'Active') return 'Paused';
  return run.last ? 'Active' : 'NotRun';
}

/** Starts or resumes; a quarantine is lifted, and a cycle is due at once. */
export function started(run: JobRun, now: number): JobRun {
  return { ...run, schedule: 'Active', quarantine: null, failures: 0, nextCycle: now };
}

export function paused(run: JobRun): JobRun {
  return { ...run, schedule: 'Paused', nextCycle: null };
}

/** After a cycle that reached the application; some entries may have failed. */
export function finished(run: JobRun, execution: Execution): JobRun {
  const whole = execution.state === 'Succeeded';
  return {
    ...run,
    last: execution,
    lastSuccess: whole ? execution : run.lastSuccess,
    lastWithExports: whole && execution.exported > 0 ? execution : run.lastWithExports,
    steadySince: run.steadySince ?? execution.ended,
    failures: 0,
    quarantine: null,
    nextCycle: run.schedule === 'Active' ? execution.ended + cycleMinutes * 60_000 : null,
  };
}

/** After a cycle that failed as a whole, for example because the token has expired. */
export function failed(run: JobRun, execution: Execution): JobRun {
  const began = run.quarantine?.began ?? execution.ended;
  const next = nextAttempt(began, execution.ended);
  const isActive = run.schedule === 'Active';
  return {
    ...run,
    schedule: isActive && next === null ? 'Disabled' : run.schedule,
    last: execution,
    failures: run.failures + 1,
    quarantine: {
      reason: 'EncounteredQuarantineException',
      began,
      next,
      failures: (run.quarantine?.failures ?? 0) + 1,
      error: execution.error,
    },
    nextCycle: isActive ? next : null,
  };
}

/** @returns null when the four weeks have passed */
export function nextAttempt(began: number, now: number): number | null {
  const passed = (now - began) / hour;
  const next = retryHours.find((hours) => hours > passed) ?? (Math.floor(passed / 24) + 1) * 24;
  return next > mostRetryHours ? null : began + next * hour;
}
