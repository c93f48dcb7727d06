import { webexApplicationName } from '../../../../shared/enums/entra-look';
import { FailureError } from '../../lib/failure';
import { job as jobAnswer } from '../look/answers';
import { findApplications, of, webexTemplate } from '../look/find';
import { reads } from '../look/requests';
import { instantiated, made } from './answers';
import { hiddenTag, setUpWrites } from './requests';
import { agreed, change, create, Left, type SetUpTask } from './task';
import { readUsable, type Usable, waitUntilUsable } from './wait';

/** An application that was created without an answer shows up within this time, in milliseconds. */
const searchMs = 180_000;
const searchEveryMs = 5_000;

/**
 * The application: the chosen one, the only one with the name, or a new one from the gallery. Webex's single sign-on allows one in a
 * tenant, so a second one is never made.
 * @throws FailureError `setUp.severalApplications`, `setUp.notInGallery`, `graph.*`; Left
 */
export async function applicationStep(task: SetUpTask): Promise<string> {
  task.working('application');
  const found = task.choices.application ?? (await existing(task));
  if (found) {
    task.ended('application', 'kept');
    return found;
  }
  const isOpen = (await lastOf(task, 'addApplication'))?.end?.result === 'unknown';
  const late = isOpen ? await searched(task) : null;
  if (late) {
    task.ended('application', 'kept');
    return late;
  }
  const { templateId } = await webexTemplate(task.graph);
  if (templateId === null) throw new FailureError('setUp.notInGallery');
  const request = setUpWrites.addApplication(templateId, webexApplicationName);
  if (!(await agreed(task, 'application', [request], { remark: isOpen ? 'maybeThere' : null })))
    throw new Left('skipped');
  // While the question was shown, another administrator, or a late answer of Graph, can have added it.
  const meanwhile = await existing(task);
  if (meanwhile) {
    task.ended('application', 'kept');
    return meanwhile;
  }
  const { servicePrincipal } = await create(
    task,
    request,
    { application: '', job: '' },
    instantiated,
    ({ servicePrincipal: { id }, application: { id: object } }) => ({ made: id, madeObject: object }),
  );
  task.ended('application', 'done');
  return servicePrincipal.id;
}

/** Waits for an application that this app made; one that was there is used at once. */
export async function readyStep(task: SetUpTask, id: string): Promise<Usable> {
  task.working('ready');
  const isNew = (await task.writes()).some(
    ({ change: what, end }) => what === 'addApplication' && (end?.made === id || end?.result === 'unknown'),
  );
  const usable = isNew ? await waitUntilUsable(task, id) : await readUsable(task, id);
  task.ended('ready', 'done');
  return usable;
}

export async function hideStep(task: SetUpTask, { id, tags }: Usable['application']): Promise<void> {
  if (!task.choices.hide) return task.ended('hide', 'skipped');
  task.working('hide');
  if (tags?.includes(hiddenTag)) return task.ended('hide', 'kept');
  const request = setUpWrites.hideFromUsers(id, tags ?? []);
  if (!(await agreed(task, 'hide', [request]))) return task.ended('hide', 'skipped');
  await change(task, request, { application: id, job: '' });
  task.ended('hide', 'done');
}

/**
 * The job: the chosen one, the only one, or a new one. Looks before it creates.
 * @throws FailureError `setUp.severalJobs`, `setUp.noTemplate`, `graph.*`; Left
 */
export async function jobStep(task: SetUpTask, { application: { id }, template }: Usable): Promise<string> {
  task.working('job');
  const existingJob = await existingJobOf(task, id);
  if (existingJob) {
    task.ended('job', 'kept');
    return existingJob;
  }
  if (template === null) throw new FailureError('setUp.noTemplate');
  const request = setUpWrites.createJob(id, template);
  if (!(await agreed(task, 'job', [request]))) throw new Left('skipped');
  const { id: job } = await create(task, request, { application: id, job: '' }, made, (answer) => ({
    made: answer.id,
  }));
  task.ended('job', 'done');
  return job;
}

async function existingJobOf({ graph, choices }: SetUpTask, id: string): Promise<string | null> {
  const { items } = await graph.list(...of(reads.jobs(id), jobAnswer));
  const wanted = items.find((each) => each.id === choices.job);
  const [first, another] = items;
  if (wanted) return wanted.id;
  if (another) throw new FailureError('setUp.severalJobs', { count: items.length });
  return first?.id ?? null;
}

async function existing({ graph }: SetUpTask): Promise<string | null> {
  const { applications } = await findApplications(graph, webexApplicationName);
  const [first, another] = applications;
  if (another) throw new FailureError('setUp.severalApplications', { count: applications.length });
  return first?.id ?? null;
}

/** An earlier attempt may have made it: it can take minutes until it is found. */
async function searched(task: SetUpTask): Promise<string | null> {
  const until = task.now() + searchMs;
  while (task.now() < until) {
    task.working('application', until);
    const found = await existing(task);
    if (found) return found;
    await task.sleep(searchEveryMs);
    if (task.signal.aborted) throw new FailureError('graph.cancelled');
  }
  return null;
}

async function lastOf(task: SetUpTask, what: 'addApplication') {
  return (await task.writes()).findLast((each) => each.change === what) ?? null;
}
