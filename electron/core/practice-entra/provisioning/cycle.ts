import { FailureError } from '../../lib/failure';
import { cycleMinutes, failed, finished, noError, type SyncError } from '../job-run';
import { credentialsOf } from '../secrets';
import type { EnterpriseApp, EntraState, Job } from '../state';
import { addToLog, logEntry } from './log-entry';
import type { Outcome } from './outcome';
import { probeTarget } from './probe-target';
import { syncGroup } from './sync-group';
import { syncUser } from './sync-user';
import { TargetDown } from './target';
import { type ProvisioningWork, workOf } from './work';

/**
 * Runs one cycle of a job: every user and group in scope, and every one that was provisioned before. A cycle that fails as a
 * whole quarantines the job. Without credentials, it only waits for its next cycle.
 */
export async function runCycle(state: EntraState, app: EnterpriseApp, job: Job): Promise<void> {
  const credentials = credentialsOf(app.secrets);
  if (!credentials) {
    job.run = { ...job.run, nextCycle: state.now().getTime() + cycleMinutes * 60_000 };
    return;
  }
  const began = state.now().getTime();
  const activity = state.newId();
  const outcomes: Outcome[] = [];
  const error = (await probeTarget(state, credentials)) ?? (await provisionAll(state, app, job, outcomes));
  for (const outcome of outcomes)
    if (outcome.problem?.code !== 'RedundantExport') addToLog(state, logEntry(state, app, job, activity, outcome));
  const escrowed = outcomes.filter(({ status }) => status === 'Failure').length;
  const execution = {
    began,
    ended: state.now().getTime(),
    activity,
    imported: outcomes.length,
    exported: outcomes.filter(({ status }) => status === 'Success').length,
    escrowed,
  };
  job.run = error
    ? failed(job.run, { ...execution, state: 'Failed', error })
    : finished(job.run, { ...execution, state: escrowed > 0 ? 'EntryLevelErrors' : 'Succeeded', error: noError });
}

/** @returns what ended the cycle; null: nothing */
async function provisionAll(
  state: EntraState,
  app: EnterpriseApp,
  job: Job,
  outcomes: Outcome[],
): Promise<SyncError | null> {
  try {
    const work = workOf(state, app, job);
    if (work) for await (const outcome of everyone(work)) outcomes.push(outcome);
    return null;
  } catch (thrown) {
    if (thrown instanceof TargetDown) return thrown.error;
    if (thrown instanceof FailureError)
      return { code: 'SchemaInvalid', message: 'The schema has no mapping of users.', tenantActionable: true };
    throw thrown;
  }
}

async function* everyone(work: ProvisioningWork): AsyncGenerator<Outcome> {
  const { directory } = work.state;
  for (const user of directory.users.values())
    if (work.usersInScope.has(user.id) || work.job.entries.has(user.id)) yield await syncUser(work, user);
  const { groups } = work;
  // After the users, who are their members.
  if (groups)
    for (const group of directory.groups.values())
      if (work.groupsInScope.has(group.id)) yield await syncGroup(work, group, groups.targetType);
}
