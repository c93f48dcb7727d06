import { z } from 'zod';
import { planSchemaEdit, writeSchema } from '../../entra/synchronization-schema/synchronization-schema';
import { FailureError } from '../../lib/failure';
import { of } from '../look/find';
import { reads } from '../look/requests';
import type { Place } from './connection';
import { setUpWrites } from './requests';
import { agreed, change, type SetUpTask } from './task';

/**
 * Writes the mappings of the plan into the schema as it was read: only mappings change. Rows that cannot be written, because Microsoft has
 * not published how the schema stores them, are left to the administrator.
 * @throws FailureError `setUp.mappingsDiffer`, `schema.*`, `graph.*`; Left
 */
export async function mappingsStep(task: SetUpTask, place: Place): Promise<void> {
  const { mappings, choices, engine } = task;
  if (mappings === null || !choices.mappings) return task.ended('mappings', mappings === null ? 'kept' : 'skipped');
  task.working('mappings');
  const before = await readSchema(task, place);
  const { text, plan } = writeSchema(JSON.stringify(before, null, 2), mappings, engine);
  const blocked = plan.changes.filter((each) => each.blocked !== null).map(({ target }) => task.safe(target));
  task.byHand(blocked);
  if (plan.changes.length === blocked.length) return task.ended('mappings', blocked.length > 0 ? 'byHand' : 'kept');
  const schema: unknown = JSON.parse(text);
  const request = setUpWrites.schema('saveMappings', place.application, place.job, schema);
  if (!(await agreed(task, 'mappings', [request]))) return task.ended('mappings', 'skipped');
  if (!task.schemas.has(place.job)) task.schemas.set(place.job, before);
  await change(task, request, place);
  const left = planSchemaEdit(JSON.stringify(await readSchema(task, place)), mappings, engine).changes;
  const missing = left.filter((each) => each.blocked === null).map(({ target }) => task.safe(target));
  if (missing.length > 0) throw new FailureError('setUp.mappingsDiffer', { keys: missing.join(', ') });
  task.ended('mappings', blocked.length > 0 ? 'byHand' : 'done');
}

export async function readSchema({ graph }: Pick<SetUpTask, 'graph'>, { application, job }: Place): Promise<unknown> {
  return graph.get(...of(reads.schema(application, job), z.unknown()));
}
