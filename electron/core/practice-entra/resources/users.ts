import type { DirectoryUser } from '../directory';
import { notFound } from '../graph-error';
import { entity, page, type Shape } from '../odata/collection';
import type { Call, Route } from '../route';

/** What `User.ReadBasic.All` shows. */
const basic = ['id', 'displayName', 'givenName', 'mail', 'surname', 'userPrincipalName'];
const byDefault = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];
export const userShape: Shape = {
  context: 'users',
  byDefault,
  selectable: [
    ...byDefault,
    'accountEnabled',
    'city',
    'companyName',
    'country',
    'department',
    'employeeId',
    'faxNumber',
    'postalCode',
    'state',
    'streetAddress',
    'usageLocation',
    'userType',
  ],
};

export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/users',
    permission: 'readUsers',
    query: {
      filter: {
        properties: {
          displayName: ['eq', 'startswith'],
          givenName: ['eq', 'startswith'],
          surname: ['eq', 'startswith'],
          mail: ['eq', 'startswith'],
          userPrincipalName: ['eq', 'startswith'],
          id: ['eq'],
          accountEnabled: ['eq'],
        },
      },
      select: true,
      orderby: ['displayName', 'userPrincipalName'],
      top: 999,
    },
    run: ({ directory }, call) =>
      page(
        [...directory.users.values()].map((user) => visible(user, call)),
        call.query,
        call.links,
        userShape,
      ),
  },
  {
    method: 'GET',
    path: '/users/{user}',
    permission: 'readUsers',
    query: { select: true },
    run({ directory }, call) {
      const { user: key = '' } = call.params;
      const user = directory.user(key);
      if (!user) throw notFound(key);
      return entity(visible(user, call), call.query, call.links, userShape);
    },
  },
];

/** Microsoft Graph, "user". */
export function userView(user: DirectoryUser) {
  return { businessPhones: [], officeLocation: null, ...user };
}

/** Other properties are null without the scope for them. */
function visible(user: DirectoryUser, { caller }: Call): object {
  const all = userView(user);
  if (caller.scopes.some((scope) => scope === 'User.Read.All' || scope === 'Directory.Read.All')) return all;
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) =>
      basic.includes(name) ? [name, value] : [name, name === 'businessPhones' ? [] : null],
    ),
  );
}
