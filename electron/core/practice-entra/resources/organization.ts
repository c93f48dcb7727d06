import { page } from '../odata/collection';
import type { Route } from '../route';

export const organizationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/organization',
    permission: 'readOrganization',
    query: { select: true },
    run: ({ tenant }, { query, links }) =>
      page(
        [
          {
            id: tenant.id,
            displayName: tenant.displayName,
            verifiedDomains: [
              { capabilities: 'Email', isDefault: true, isInitial: true, name: tenant.domain, type: 'Managed' },
            ],
          },
        ],
        query,
        links,
        { context: 'organization', selectable: ['id', 'displayName', 'verifiedDomains'] },
      ),
  },
];
