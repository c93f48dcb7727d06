import type { Failure } from '../../../../shared/contract';
import type { SetUpStep } from '../../../../shared/enums/entra-writes';
import { FailureError, toFailure } from '../../lib/failure';
import { job as jobAnswer } from '../look/answers';
import { needsStart } from '../renew/job';
import type { Application } from './answers';
import { applicationStep, hideStep, jobStep, readyStep } from './application';
import { connectionStep, type Place, shownSecrets } from './connection';
import { mappingsStep } from './mappings';
import { assignAll, assignStep, personStep } from './people';
import { plannedWrites } from './plan';
import { setUpReads, setUpWrites } from './requests';
import { everyoneToWrite, settingsBefore } from './settings';
import { agreed, change, Left, type SetUpTask } from './task';

export type SetUpEnd =
  | { readonly at: 'done' | 'byHand' | 'skipped' | 'cancelled' }
  | { readonly at: 'stopped'; readonly step: SetUpStep; readonly failure: Failure };

/**
 * Sets up Entra's part: each step looks first and leaves what is as wanted, so that a run after a kill goes on where the first one ended.
 * Never rejects: what stops it is its end.
 */
export async function setUpEntra(given: SetUpTask): Promise<SetUpEnd> {
  let step: SetUpStep = 'application';
  const task: SetUpTask = {
    ...given,
    working(now, until) {
      step = now;
      given.working(now, until);
      if (given.signal.aborted) throw new FailureError('graph.cancelled');
    },
  };
  try {
    return await run(task);
  } catch (thrown) {
    if (thrown instanceof Left) return { at: thrown.how };
    if (task.signal.aborted) return { at: 'cancelled' };
    return { at: 'stopped', step, failure: toFailure(thrown) };
  }
}

async function run(task: SetUpTask): Promise<SetUpEnd> {
  if (!(await planAgreed(task))) return { at: 'skipped' };
  const usable = await readyStep(task, await applicationStep(task));
  const { application } = usable;
  await hideStep(task, application);
  const place = { application: application.id, job: await jobStep(task, usable) };
  await connectionStep(task, place);
  await mappingsStep(task, place);
  await assignStep(task, application);
  await personStep(task, place);
  const starts = await startStep(task, place);
  if (starts) await everyoneStep(task, application, place);
  else task.ended('everyone', 'skipped');
  return { at: 'done' };
}

/** A plan that is confirmed once is shown as a whole; starting, and everybody else, are asked for later all the same. */
async function planAgreed(task: SetUpTask): Promise<boolean> {
  if (task.confirm !== 'once') return true;
  const decision = await task.decide('application', plannedWrites(task));
  if (decision === 'byHand') throw new Left('byHand');
  return decision === 'do';
}

/** @returns whether provisioning runs now */
async function startStep(task: SetUpTask, place: Place): Promise<boolean> {
  task.working('start');
  if (!needsStart(await task.graph.get(setUpReads.job(place.application, place.job), jobAnswer))) {
    task.ended('start', 'kept');
    return true;
  }
  const request = setUpWrites.startJob(place.application, place.job);
  const starts = await agreed(task, 'start', [request], { own: true });
  if (starts) await change(task, request, place);
  task.ended('start', starts ? 'done' : 'skipped');
  return starts;
}

async function everyoneStep(task: SetUpTask, application: Application, place: Place): Promise<void> {
  const { everyone } = task.choices;
  if (everyone === 'later') return task.ended('everyone', 'skipped');
  task.working('everyone');
  const isDone = everyone === 'assigned' ? await assignAll(task, application) : await includeAll(task, place);
  task.ended('everyone', isDone ? 'done' : 'skipped');
}

async function includeAll(task: SetUpTask, place: Place): Promise<boolean> {
  const shown = await shownSecrets(task, place.application);
  const before = settingsBefore(shown);
  if (before.scope?.toLowerCase() === 'true') return true;
  const secrets = everyoneToWrite(shown, task.tenantUrl, task.token);
  const request = setUpWrites.secrets('includeEveryone', place.application, secrets);
  if (!(await agreed(task, 'everyone', [request], { own: true }))) return false;
  await change(task, request, { ...place, before });
  return true;
}
