import type { LookAssignments } from '../../../../shared/contract';
import type { GraphList } from '../graph/client';
import type { Assignment, ServicePrincipal } from './answers';
import type { SafeText } from './texts';

/** The role of an application without roles, and the one that the portal calls Default Access. */
const defaultAccess = '00000000-0000-0000-0000-000000000000';
/** The name of the same role where an application lists it. */
const defaultAccessName = /^default access$/i;
const mostNames = 10;

/** Who is assigned: counted, and the first ones by name. */
export function assignmentsOf(
  { items, more }: GraphList<Assignment>,
  { appRoles }: ServicePrincipal,
  safe: SafeText,
): LookAssignments {
  const roles = new Map((appRoles ?? []).map(({ id, displayName }) => [id, displayName ?? '']));
  const isGroup = ({ principalType }: Assignment) => /group/i.test(principalType ?? '');
  const roleOf = ({ appRoleId }: Assignment) => roles.get(appRoleId ?? '') ?? '';
  const isDefault = (each: Assignment) => each.appRoleId === defaultAccess || defaultAccessName.test(roleOf(each));
  const people = items.filter(({ principalType }) => !/service ?principal/i.test(principalType ?? ''));
  return {
    users: people.filter((each) => !isGroup(each)).length,
    groups: people.filter(isGroup).length,
    more,
    first: people
      .map((each) => ({ name: safe(each.principalDisplayName), group: isGroup(each), role: safe(roleOf(each)) }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
      .slice(0, mostNames),
    defaultAccess: people.filter(isDefault).length,
  };
}
