import { z } from 'zod';
import type { EntraChange, EntraProof } from '../../../../shared/enums/entra-writes';
import { FailureError } from '../../lib/failure';
import { journaled } from '../journal/journal';
import { type Job, job as jobShape } from '../look/answers';
import { plannedWrite, revealed, type WriteRequest } from '../plan/planned-write';
import { needsStart, runState } from './job';
import { differingKeys, type NewSecret, type SecretPair, secretsToWrite } from './secrets';
import type { RenewState } from './state';
import { pathsOf, type RenewTask } from './task';
import { savedTries, savedWaitMs, validationRefusal } from './validation';

/** A cycle runs about every 40 minutes. */
const watchMs = 45 * 60_000;
const watchEveryMs = 60_000;

const secretsShape = z.looseObject({
  value: z.array(z.looseObject({ key: z.string(), value: z.string().nullish() })),
});

/** a) was the app's own test. b) Entra validates the new pair before it is written. */
export async function validatePair(task: RenewTask, remark: 'repeated' | null): Promise<RenewState> {
  const credentials = [
    { key: 'BaseAddress', value: task.tenantUrl },
    { key: 'SecretToken', value: task.token },
  ];
  try {
    await validate(task, { credentials });
  } catch (thrown) {
    const refusal = validationRefusal(thrown, 'renew.pairRefused');
    if (refusal) await prove(task, 'pairRefused', { code: String(refusal.detail?.error ?? '') });
    throw refusal ? new FailureError(refusal.code, refusal.detail) : thrown;
  }
  await prove(task, 'pairAccepted');
  return { at: 'read', remark };
}

export async function readSecrets(task: RenewTask, remark: 'repeated' | null): Promise<RenewState> {
  const secrets = secretsToWrite(await shownSecrets(task), task.tenantUrl, task.token);
  return { at: 'decideSave', secrets, start: needsStart(await readJob(task)), remark };
}

export async function decideSave(
  task: RenewTask,
  { secrets, start, remark }: Extract<RenewState, { at: 'decideSave' }>,
): Promise<RenewState> {
  const isOnce = task.confirm === 'once';
  const requests = isOnce && start ? [saveRequest(task, secrets), startRequest(task)] : [saveRequest(task, secrets)];
  const writes = requests.map((request, index) => plannedWrite(request, task.graphUrl, index === 0 ? remark : null));
  const decision = await task.decide(writes);
  if (decision === 'byHand') return { at: 'byHand' };
  return decision === 'do' ? { at: 'save', secrets, startAgreed: isOnce && start } : { at: 'skipped' };
}

/** c) PUT. The later of both clocks counts, so that no run from before the change is taken for one after it. */
export async function save(
  task: RenewTask,
  { secrets, startAgreed }: Extract<RenewState, { at: 'save' }>,
): Promise<RenewState> {
  const { path, body } = saveRequest(task, secrets);
  const { serverTime } = await journaled(task.journal, entryOf(task, 'saveSecrets'), () =>
    task.graph.send('PUT', path, revealed(body), { secrets: [task.token] }),
  );
  const changedAt = Math.max(task.now(), serverTime ? Date.parse(serverTime) : 0);
  return { at: 'compare', secrets, changedAt, startAgreed };
}

/** d) What Graph shows is what was written. */
export async function compare(
  task: RenewTask,
  { secrets, changedAt, startAgreed }: Extract<RenewState, { at: 'compare' }>,
): Promise<RenewState> {
  const keys = differingKeys(secrets, await shownSecrets(task));
  if (keys.length > 0) throw new FailureError('renew.secretsDiffer', { keys: keys.join(', ') });
  await prove(task, 'secretsKept');
  return { at: 'saved', changedAt, attempt: 1, startAgreed };
}

/** e) Entra validates what it holds, up to three times. */
export async function validateSaved(
  task: RenewTask,
  { changedAt, attempt, startAgreed }: Extract<RenewState, { at: 'saved' }>,
): Promise<RenewState> {
  try {
    await validate(task, { useSavedCredentials: true });
  } catch (thrown) {
    const refusal = validationRefusal(thrown, 'renew.savedRefused');
    if (!refusal) throw thrown;
    if (attempt >= savedTries) throw new FailureError(refusal.code, refusal.detail);
    await task.sleep(savedWaitMs, task.signal);
    return { at: 'saved', changedAt, attempt: attempt + 1, startAgreed };
  }
  await prove(task, 'savedAccepted');
  return { at: 'look', changedAt, startAgreed };
}

/** Looks before it starts: provisioning that runs is left alone. */
export async function look(
  task: RenewTask,
  { changedAt, startAgreed }: Extract<RenewState, { at: 'look' }>,
): Promise<RenewState> {
  const job = await readJob(task);
  if (!needsStart(job)) return watching(task, changedAt, job);
  return { at: startAgreed ? 'start' : 'decideStart', changedAt };
}

export async function decideStart(task: RenewTask, changedAt: number): Promise<RenewState> {
  const decision = await task.decide([plannedWrite(startRequest(task), task.graphUrl)]);
  if (decision === 'byHand') return { at: 'byHand' };
  return decision === 'do' ? { at: 'start', changedAt } : watching(task, changedAt, null);
}

/** f) Resumes, and clears a quarantine. */
export async function start(task: RenewTask, changedAt: number): Promise<RenewState> {
  await journaled(task.journal, entryOf(task, 'startJob'), () =>
    task.graph.send('POST', startRequest(task).path, undefined, { repeatable: true }),
  );
  return watching(task, changedAt, null);
}

/** g) A run of Entra that began after the change and succeeded. */
export async function watch(
  task: RenewTask,
  { changedAt, until, job: before }: Extract<RenewState, { at: 'watch' }>,
): Promise<RenewState> {
  const job = await readJob(task);
  const run = runState(job, changedAt);
  if (run.kind === 'succeeded') {
    await prove(task, 'runSucceeded', { ranAt: run.ranAt });
    return { at: 'proved', ranAt: run.ranAt };
  }
  if (run.kind === 'quarantined' && run.since === 'after')
    throw new FailureError('renew.quarantined', { reason: run.reason, code: run.code });
  if (task.now() >= until) return { at: 'later', run };
  if (before || !task.signal.aborted) task.show({ at: 'watch', changedAt, until, job });
  await task.sleep(watchEveryMs, task.signal);
  return { at: 'watch', changedAt, until, job };
}

function watching(task: RenewTask, changedAt: number, job: Job | null): RenewState {
  return { at: 'watch', changedAt, until: task.now() + watchMs, job };
}

function readJob(task: RenewTask): Promise<Job> {
  return task.graph.get(pathsOf(task).job, jobShape);
}

async function shownSecrets(task: RenewTask): Promise<SecretPair[]> {
  const { value: pairs } = await task.graph.get(pathsOf(task).secrets, secretsShape);
  return pairs.map(({ key, value }) => ({ key, value: value ?? null }));
}

/** Changes nothing, so it can be repeated. */
async function validate(task: RenewTask, body: unknown): Promise<void> {
  const options = { secrets: [task.token], repeatable: true };
  await task.graph.send('POST', `${pathsOf(task).job}/validateCredentials`, revealed(body), options);
}

function saveRequest(task: RenewTask, value: readonly NewSecret[]): WriteRequest {
  return { change: 'saveSecrets', method: 'PUT', path: pathsOf(task).secrets, body: { value } };
}

function startRequest(task: RenewTask): WriteRequest {
  return { change: 'startJob', method: 'POST', path: `${pathsOf(task).job}/start` };
}

function entryOf({ application, job, account }: RenewTask, change: EntraChange) {
  return { change, application, job, account, token: 'pending' } as const;
}

async function prove(
  { journal, application, job }: RenewTask,
  proof: EntraProof,
  more: { readonly ranAt?: string; readonly code?: string } = {},
): Promise<void> {
  await journal.append({ type: 'entraProved', proof, application, job, ...more, token: 'pending' });
}
