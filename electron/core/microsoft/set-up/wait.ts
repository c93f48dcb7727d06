import type { z } from 'zod';
import { attempt, FailureError } from '../../lib/failure';
import { segment } from '../graph/address';
import { type Application, application, template } from './answers';
import { setUpReads } from './requests';
import type { SetUpTask } from './task';

/** Entra's parts learn of a new application one after the other (hashicorp/terraform-provider-azuread waits the same way). */
const hitsInARow = 3;
const waitMs = 180_000;
const everyMs = 3_000;

export interface Usable {
  readonly application: Application;
  /** The template of its provisioning; null: it has none, or several of which none is the default. */
  readonly template: string | null;
}

/**
 * Waits until a new application is found steadily and has templates, at most three minutes.
 * @throws FailureError `setUp.notReady`; `setUp.noTemplate`: the rest is there
 */
export async function waitUntilUsable(task: SetUpTask, id: string): Promise<Usable> {
  const until = task.now() + waitMs;
  let hits = 0;
  for (;;) {
    task.working('ready', until);
    const found = await passing(task, 'Application', () => read(task, id));
    hits = found ? hits + 1 : 0;
    const templates = hits >= hitsInARow ? await passing(task, 'Synchronization', () => templatesOf(task, id)) : null;
    if (found && templates && templates.length > 0) return { application: found, template: chosen(templates) };
    if (task.now() >= until) throw new FailureError(hits >= hitsInARow ? 'setUp.noTemplate' : 'setUp.notReady');
    await task.sleep(everyMs);
    if (task.signal.aborted) throw new FailureError('graph.cancelled');
  }
}

/** An application that was there before: without a wait. @throws FailureError `graph.*` */
export async function readUsable(task: SetUpTask, id: string): Promise<Usable> {
  return { application: await read(task, id), template: chosen(await templatesOf(task, id)) };
}

function read(task: SetUpTask, id: string): Promise<Application> {
  return task.graph.get(`/servicePrincipals/${segment(id)}`, application);
}

async function templatesOf(task: SetUpTask, id: string): Promise<readonly z.infer<typeof template>[]> {
  return (await task.graph.list(setUpReads.templates(id), template)).items;
}

/** Of several, only the default one is certain. */
function chosen(templates: readonly z.infer<typeof template>[]): string | null {
  const [only] = templates.length === 1 ? templates : templates.filter((each) => each.default === true);
  return only?.id ?? null;
}

/**
 * Null while Entra does not know the application everywhere: 404 and 409, and 401 and 403 unless the sign-in lacks the permission.
 */
async function passing<T>(
  { scopes }: SetUpTask,
  area: 'Application' | 'Synchronization',
  work: () => Promise<T>,
): Promise<T | null> {
  const result = await attempt(work);
  if (result.ok) return result.value;
  const { code, detail } = result.failure;
  const hasScope = scopes.some((scope) => scope.toLowerCase() === `${area}.ReadWrite.All`.toLowerCase());
  const isPassing = code === 'graph.notFound' || code === 'graph.conflict';
  if (isPassing || (hasScope && (code === 'graph.unauthorized' || code === 'graph.denied'))) return null;
  throw new FailureError(code, detail);
}
