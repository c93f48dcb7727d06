import { FailureError } from '../../lib/failure';
import { of } from '../look/find';
import { reads } from '../look/requests';
import { type Application, assigned, made, pair, rules } from './answers';
import type { Place } from './connection';
import { readSchema } from './mappings';
import { onDemandView } from './on-demand';
import { setUpWrites } from './requests';
import { roleFor, rolesOf } from './role';
import { agreed, type ChangeTask, create, type SetUpTask } from './task';

/** Provisioning one user takes up to half a minute. */
const onDemandTimeoutMs = 90_000;

/** Assigns the test user, unless assigned already. @throws FailureError `setUp.noRole`, `graph.*`; Left */
export async function assignStep(task: SetUpTask, application: Application): Promise<void> {
  task.working('assign');
  const { person } = task.choices;
  const isThere = (await assignments(task, application.id)).some(({ principalId }) => principalId === person.id);
  if (isThere) return task.ended('assign', 'kept');
  const request = setUpWrites.assign(application.id, person.id, await roleFor(rolesOf(application), task.chooseRole));
  if (!(await agreed(task, 'assign', [request]))) return task.ended('assign', 'skipped');
  await assign(task, application.id, person.id, request, true);
  task.ended('assign', 'done');
}

/** Assigns everybody of the plan who is not assigned yet, after one confirmation of their own. */
export async function assignAll(task: SetUpTask, application: Application): Promise<boolean> {
  const { assigned: wanted } = task.choices;
  const there = new Set((await assignments(task, application.id)).map(({ principalId }) => principalId));
  const missing = wanted.filter(({ id }) => !there.has(id));
  if (missing.length === 0) return true;
  const roleId = await roleFor(rolesOf(application), task.chooseRole);
  const requests = missing.map(({ id, group }) => ({
    id,
    isUser: group === false,
    request: setUpWrites.assign(application.id, id, roleId),
  }));
  if (
    !(await agreed(
      task,
      'everyone',
      requests.map(({ request }) => request),
      { own: true },
    ))
  )
    return false;
  for (const { id, isUser, request } of requests) await assign(task, application.id, id, request, isUser);
  return true;
}

/**
 * Provisions the test user, and again as long as the administrator wants it: an assignment takes minutes until the service knows it.
 * @throws FailureError `setUp.noRule`, `graph.*`; Left
 */
export async function personStep(task: SetUpTask, place: Place): Promise<void> {
  task.working('person');
  const { person } = task.choices;
  const request = setUpWrites.provisionPerson(place.application, place.job, await ruleOf(task, place), person.id);
  if (!(await agreed(task, 'person', [request]))) return task.ended('person', 'skipped');
  for (;;) {
    task.working('person');
    const answer = await provision(task, place, request);
    const view = onDemandView(answer, task.safe);
    task.provisioned(view);
    if (view.status === 'success') return task.ended('person', 'done');
    if (!(await task.tryAgain())) return task.ended('person', 'skipped');
  }
}

export async function assignments({ graph }: Pick<ChangeTask, 'graph'>, application: string) {
  return (await graph.list(...of(reads.assignments(application), assigned))).items;
}

type Request = ReturnType<typeof setUpWrites.assign>;

async function assign(
  task: SetUpTask,
  application: string,
  target: string,
  request: Request,
  isUser: boolean,
): Promise<void> {
  const options = { needsPremium: !isUser };
  await create(task, request, { application, job: '', target }, made, ({ id }) => ({ made: id }), options);
}

function provision(task: SetUpTask, place: Place, request: Request) {
  return create(task, request, { ...place, target: task.choices.person.id }, pair, () => ({}), {
    timeout: onDemandTimeoutMs,
  });
}

/** The rule that maps users: its ID is not the same everywhere. */
async function ruleOf(task: SetUpTask, place: Place): Promise<string> {
  const read = rules.safeParse(await readSchema(task, place));
  const found = read.success ? read.data.synchronizationRules : [];
  const rule = found.find(({ objectMappings }) =>
    objectMappings?.some(({ sourceObjectName }) => sourceObjectName?.toLowerCase() === 'user'),
  );
  if (!rule) throw new FailureError('setUp.noRule');
  return rule.id;
}
