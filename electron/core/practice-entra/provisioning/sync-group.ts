import type { DirectoryGroup } from '../directory';
import { webexTemplate } from '../templates';
import { type Outcome, OutcomeBuilder } from './outcome';
import { type Resource, TargetRefusal } from './target';
import { entryType, type ProvisioningWork } from './work';

const application = webexTemplate.displayName;
const scimGroupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';

/**
 * Provisions one assigned group with those of its direct members who were provisioned.
 * @throws TargetDown when the application refuses the service as a whole
 */
export async function syncGroup(work: ProvisioningWork, group: DirectoryGroup, targetType: string): Promise<Outcome> {
  const { id, displayName } = group;
  const built = new OutcomeBuilder({ id, type: 'Group', name: displayName, displayName }, targetType, work.state.now);
  built.step('EntryImport', 'Import', `Retrieved Group '${displayName}' from Microsoft Entra ID`, { displayName });
  try {
    const found = await match(work, group);
    built.step(
      'EntryImport',
      'Matching',
      found ? `Retrieved '${displayName}' from ${application}` : 'No group was found',
    );
    built.step('EntrySynchronizationScoping', 'Scoping', 'Determine if Group in scope', { Assigned: 'True' });
    return await (found ? update(work, group, found, built) : create(work, group, built));
  } catch (thrown) {
    if (!(thrown instanceof TargetRefusal)) throw thrown;
    built.step('EntryExport', 'Export', thrown.message, { ErrorCode: thrown.code }, 'Failure');
    return built.failed('other', thrown.code, thrown.message, work.job.entries.get(id)?.targetId ?? null);
  }
}

/** By the id that the service remembers, else by its name. */
async function match({ job, target }: ProvisioningWork, { id, displayName }: DirectoryGroup): Promise<Resource | null> {
  const known = job.entries.get(id);
  const remembered = known ? await target.get('Groups', known.targetId) : null;
  if (remembered) return remembered;
  const [first] = await target.groupsBy(displayName);
  return first ? await target.get('Groups', first.id) : null;
}

async function create(work: ProvisioningWork, group: DirectoryGroup, built: OutcomeBuilder): Promise<Outcome> {
  const { id, displayName } = group;
  const members = targetMembers(work, group).map((value) => ({ value }));
  const made = await work.target.create('Groups', { schemas: [scimGroupSchema], externalId: id, displayName, members });
  if (made) remember(work, id, made.id, built);
  built.step('EntryExportAdd', 'Export', `Group '${displayName}' was created in ${application}`);
  const newValue = `${members.length} members`;
  return built.succeeded('create', made?.id ?? null, [
    { displayName: 'displayName', oldValue: null, newValue: displayName },
    { displayName: 'members', oldValue: null, newValue },
  ]);
}

async function update(
  work: ProvisioningWork,
  group: DirectoryGroup,
  current: Resource,
  built: OutcomeBuilder,
): Promise<Outcome> {
  const { displayName } = group;
  remember(work, group.id, current.id, built);
  const [wanted, there] = [targetMembers(work, group), membersOf(current)];
  const added = wanted.filter((value) => !there.includes(value));
  const removed = there.filter((value) => !wanted.includes(value));
  const operations = [
    ...(current.displayName === displayName ? [] : [{ op: 'Replace', path: 'displayName', value: displayName }]),
    ...(added.length > 0 ? [{ op: 'Add', path: 'members', value: added.map((value) => ({ value })) }] : []),
    ...removed.map((value) => ({ op: 'Remove', path: `members[value eq "${value}"]` })),
  ];
  if (operations.length === 0) {
    const message = 'The state of the group in both the source and target systems already match.';
    built.step('EntrySynchronizationSkip', 'Export', message, { SkipReason: 'RedundantExport' }, 'Skipped');
    return built.skipped('RedundantExport', message, current.id);
  }
  await work.target.patch('Groups', current.id, operations);
  built.step('EntryExportUpdate', 'Export', `Group '${displayName}' was updated in ${application}`);
  return built.succeeded('update', current.id, [
    { displayName: 'members', oldValue: `${there.length} members`, newValue: `${wanted.length} members` },
  ]);
}

function remember({ job }: ProvisioningWork, id: string, targetId: string, { targetType }: OutcomeBuilder): void {
  job.entries.set(id, { targetId, type: entryType('Group', targetType) });
}

/** The ids of the members in the application. */
function targetMembers({ job, usersInScope }: ProvisioningWork, { memberIds }: DirectoryGroup): string[] {
  return memberIds.flatMap((id) => (usersInScope.has(id) ? (job.entries.get(id)?.targetId ?? []) : []));
}

function membersOf({ members }: Resource): string[] {
  if (!Array.isArray(members)) return [];
  return (members as readonly unknown[]).flatMap((member) => {
    const value: unknown = typeof member === 'object' && member !== null ? Reflect.get(member, 'value') : undefined;
    return typeof value === 'string' ? [value] : [];
  });
}
