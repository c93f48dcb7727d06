import type { DirectoryUser } from '../directory';
import { webexTemplate } from '../templates';
import { detailsOf, entraPerson, textOf } from './entra-person';
import { type Outcome, OutcomeBuilder } from './outcome';
import { type Resource, TargetRefusal } from './target';
import { UserValues } from './user-changes';
import { entryType, type ProvisioningWork } from './work';

const application = webexTemplate.displayName;
const equal = 'The state of the user in both the source and target systems already match.';

/**
 * Provisions one user: import, matching, scoping, export.
 * @throws TargetDown when the application refuses the service as a whole
 */
export async function syncUser(work: ProvisioningWork, user: DirectoryUser): Promise<Outcome> {
  const { state, users } = work;
  const { id, userPrincipalName: name, displayName } = user;
  const built = new OutcomeBuilder({ id, type: 'User', name, displayName }, users.targetType, state.now);
  const isAssigned = work.usersInScope.has(id);
  const isEntitled = isAssigned && user.accountEnabled;
  const person = { ...entraPerson(user), IsSoftDeleted: !isEntitled };
  built.step('EntryImport', 'Import', `Retrieved User '${name}' from Microsoft Entra ID`, detailsOf(person));
  const values = new UserValues(users.mappings, person, work.budget);
  const obstacle = values.obstacle();
  if (obstacle === 'ignored') return skip(built, 'EntrySynchronizationSkipped', 'An expression excludes the user.');
  if (obstacle === 'exceeded') return built.failed('other', 'InternalError', 'An expression takes too much work.');
  try {
    const found = await match(work, user, values, built);
    if (found.kind === 'outcome') return found.outcome;
    scope(built, user, isAssigned);
    if (isEntitled)
      return await (found.user ? update(work, found.user, values, built) : create(work, user, values, built));
    return found.user && work.job.entries.has(id)
      ? await disable(work, found.user, values, built)
      : skip(built, 'NotEffectivelyEntitled', `The User '${name}' is not effectively entitled.`, found.user?.id);
  } catch (thrown) {
    if (!(thrown instanceof TargetRefusal)) throw thrown;
    built.step('EntryExport', 'Export', thrown.message, { ErrorCode: thrown.code }, 'Failure');
    return built.failed('other', thrown.code, thrown.message, work.job.entries.get(id)?.targetId ?? null);
  }
}

type Match =
  | { readonly kind: 'user'; readonly user: Resource | null }
  | { readonly kind: 'outcome'; readonly outcome: Outcome };

/** Finds the user by the id that the service remembers, else by each matching attribute in turn. */
async function match(
  { job, target }: ProvisioningWork,
  { id, userPrincipalName }: DirectoryUser,
  values: UserValues,
  built: OutcomeBuilder,
): Promise<Match> {
  const known = job.entries.get(id);
  const remembered = known ? await target.get('Users', known.targetId) : null;
  if (remembered) return matched(remembered, built);
  const attributes = values.matching();
  if (attributes.length === 0) {
    const message = `The matching attribute of '${userPrincipalName}' has no value.`;
    built.step('EntryImport', 'Matching', message, {}, 'Failure');
    return { kind: 'outcome', outcome: built.failed('other', 'EntryJoiningPropertyValueIsMissing', message) };
  }
  for (const { attribute, value } of attributes) {
    const [user, another] = await target.usersBy(attribute, value);
    if (another) {
      const message = `More than one user in ${application} has the ${attribute} of '${userPrincipalName}'.`;
      built.step('EntryImport', 'Matching', message, { [attribute]: textOf(value) }, 'Failure');
      return { kind: 'outcome', outcome: built.failed('other', 'DuplicateTargetEntries', message) };
    }
    if (user) return matched(user, built);
  }
  built.step('EntryImport', 'Matching', `No matching user was found in ${application}`);
  return { kind: 'user', user: null };
}

function matched(user: Resource, built: OutcomeBuilder): Match {
  const details = { id: user.id, userName: textOf(user.userName), active: textOf(user.active ?? null) };
  built.step('EntryImport', 'Matching', `Retrieved '${details.userName}' from ${application}`, details);
  return { kind: 'user', user };
}

function scope(built: OutcomeBuilder, { accountEnabled }: DirectoryUser, isAssigned: boolean): void {
  built.step(
    'EntrySynchronizationScoping',
    'Scoping',
    'Determine if User in scope by evaluating against each scoping filter',
    {
      IsActive: textOf(accountEnabled),
      Assigned: textOf(isAssigned),
      IsEffectivelyEntitledForProvisioning: textOf(isAssigned),
      IsInProvisioningScopeDisplayName: 'True',
      ScopeEvaluationResult: '{}',
    },
  );
}

async function create(
  { job, target, users }: ProvisioningWork,
  { id, userPrincipalName }: DirectoryUser,
  values: UserValues,
  built: OutcomeBuilder,
): Promise<Outcome> {
  const { body, modified } = values.creation();
  const made = await target.create('Users', body);
  if (made) job.entries.set(id, { targetId: made.id, type: entryType('User', users.targetType) });
  built.step('EntryExportAdd', 'Export', `User '${userPrincipalName}' was created in ${application}`);
  return built.succeeded('create', made?.id ?? null, modified);
}

async function update(
  { job, target, users }: ProvisioningWork,
  current: Resource,
  values: UserValues,
  built: OutcomeBuilder,
): Promise<Outcome> {
  const { subject } = built;
  job.entries.set(subject.id, { targetId: current.id, type: entryType('User', users.targetType) });
  const { operations, modified } = values.changes(current);
  if (operations.length === 0) return skip(built, 'RedundantExport', equal, current.id);
  await target.patch('Users', current.id, operations);
  built.step('EntryExportUpdate', 'Export', `User '${subject.name}' was updated in ${application}`);
  return built.succeeded('update', current.id, modified);
}

async function disable(
  { target }: ProvisioningWork,
  current: Resource,
  values: UserValues,
  built: OutcomeBuilder,
): Promise<Outcome> {
  const { operations, modified } = values.disabling(current);
  if (operations.length === 0) return skip(built, 'RedundantExport', equal, current.id);
  await target.patch('Users', current.id, operations);
  built.step('EntryExportUpdate', 'Export', `User '${built.subject.name}' was disabled in ${application}`);
  return built.succeeded('disable', current.id, modified);
}

function skip(built: OutcomeBuilder, code: string, message: string, targetId?: string): Outcome {
  built.step('EntrySynchronizationSkip', 'Export', message, { SkipReason: code }, 'Skipped');
  return built.skipped(code, message, targetId ?? null);
}
