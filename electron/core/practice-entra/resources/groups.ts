import type { DirectoryGroup } from '../directory';
import { notFound } from '../graph-error';
import { entity, page, type Shape } from '../odata/collection';
import type { Route } from '../route';

const groupShape: Shape = {
  context: 'groups',
  selectable: ['id', 'description', 'displayName', 'groupTypes', 'mailEnabled', 'securityEnabled'],
};

export const groupRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/groups',
    permission: 'readGroups',
    query: {
      filter: { properties: { displayName: ['eq', 'startswith'], id: ['eq'] } },
      select: true,
      orderby: ['displayName'],
      top: 999,
    },
    run: ({ directory }, { query, links }) =>
      page([...directory.groups.values()].map(groupView), query, links, groupShape),
  },
  {
    method: 'GET',
    path: '/groups/{group}',
    permission: 'readGroups',
    query: { select: true },
    run({ directory }, { params: { group: id = '' }, query, links }) {
      const group = directory.groups.get(id);
      if (!group) throw notFound(id);
      return entity(groupView(group), query, links, groupShape);
    },
  },
];

/** Microsoft Graph, "group": a security group. */
export function groupView({ id, displayName, description }: DirectoryGroup) {
  return {
    id,
    description: description ?? null,
    displayName,
    groupTypes: [],
    mailEnabled: false,
    securityEnabled: true,
  };
}
