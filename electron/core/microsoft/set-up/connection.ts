import { FailureError } from '../../lib/failure';
import { secret } from '../look/answers';
import { of } from '../look/find';
import { reads } from '../look/requests';
import { revealed } from '../plan/planned-write';
import type { SecretPair } from '../renew/secrets';
import { savedTries, savedWaitMs, validationRefusal } from '../renew/validation';
import { setUpWrites, validatePath } from './requests';
import { connectionToWrite, differing, isWritten, settingsBefore } from './settings';
import { agreed, type ChangeTask, change, Left, type SetUpTask } from './task';

export interface Place {
  readonly application: string;
  readonly job: string;
}

/**
 * Validates Tenant URL and Secret Token, writes them with the settings, compares, and has Entra validate what it holds. Left out where
 * an earlier run of this token did all of it and Entra still shows the settings.
 * @throws FailureError `setUp.refused`, `setUp.settingsDiffer`, `setUp.savedRefused`, `renew.*`, `graph.*`; Left
 */
export async function connectionStep(task: SetUpTask, place: Place): Promise<void> {
  task.working('connection');
  const shown = await shownSecrets(task, place.application);
  const { tenantUrl, token, choices } = task;
  const wanted = connectionToWrite(shown, { tenantUrl, token }, choices);
  const { savedAccepted } = await task.proofs();
  const isProved = savedAccepted?.application === place.application && savedAccepted.job === place.job;
  if (isProved && isWritten(wanted, shown)) {
    for (const step of ['validate', 'connection', 'saved'] as const) task.ended(step, 'kept');
    return;
  }
  await validateStep(task, place);
  task.working('connection');
  const request = setUpWrites.secrets('saveConnection', place.application, wanted);
  if (!(await agreed(task, 'connection', [request]))) throw new Left('skipped');
  await change(task, request, { ...place, before: settingsBefore(shown) });
  const keys = differing(wanted, await shownSecrets(task, place.application));
  if (keys.length > 0) throw new FailureError('setUp.settingsDiffer', { keys: keys.join(', ') });
  await task.journal.append({ type: 'entraProved', proof: 'secretsKept', ...place });
  task.ended('connection', 'done');
  await savedStep(task, place);
}

async function validateStep(task: SetUpTask, place: Place): Promise<void> {
  task.working('validate');
  const credentials = [
    { key: 'BaseAddress', value: task.tenantUrl },
    { key: 'SecretToken', value: task.token },
  ];
  try {
    await validate(task, place, { credentials });
  } catch (thrown) {
    const refusal = validationRefusal(thrown, 'setUp.refused');
    if (!refusal) throw thrown;
    const code = String(refusal.detail?.error ?? '');
    await task.journal.append({ type: 'entraProved', proof: 'pairRefused', ...place, code });
    throw new FailureError(refusal.code, refusal.detail);
  }
  await task.journal.append({ type: 'entraProved', proof: 'pairAccepted', ...place });
  task.ended('validate', 'done');
}

async function savedStep(task: SetUpTask, place: Place): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    task.working('saved');
    try {
      await validate(task, place, { useSavedCredentials: true });
      break;
    } catch (thrown) {
      const refusal = validationRefusal(thrown, 'setUp.savedRefused');
      if (!refusal) throw thrown;
      if (tries >= savedTries) throw new FailureError(refusal.code, refusal.detail);
      await task.sleep(savedWaitMs);
      if (task.signal.aborted) throw new FailureError('graph.cancelled');
    }
  }
  await task.journal.append({ type: 'entraProved', proof: 'savedAccepted', ...place });
  task.ended('saved', 'done');
}

export async function shownSecrets({ graph }: ChangeTask, application: string): Promise<SecretPair[]> {
  const { items } = await graph.list(...of(reads.secrets(application), secret));
  return items.map(({ key, value }) => ({ key, value: value ?? null }));
}

/** Changes nothing, so it can be repeated. */
async function validate({ graph, token }: SetUpTask, { application, job }: Place, body: unknown): Promise<void> {
  const options = { secrets: [token], repeatable: true };
  await graph.send('POST', validatePath(application, job), revealed(body), options);
}
