import { GraphError } from '../graph-error';
import { page } from '../odata/collection';
import { comparisons } from '../odata/filter';
import type { Route } from '../route';

export const provisioningLogRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/auditLogs/provisioning',
    permission: 'readLog',
    query: {
      filter: {
        caseExact: true,
        properties: {
          activityDateTime: comparisons,
          changeId: ['eq', 'contains'],
          cycleId: ['eq', 'contains'],
          jobId: ['eq', 'contains'],
          provisioningAction: ['eq', 'contains'],
          'provisioningStatusInfo/status': ['eq', 'contains'],
          'servicePrincipal/id': ['eq', 'contains'],
          'servicePrincipal/displayName': ['eq', 'contains'],
          'sourceIdentity/id': ['eq', 'contains'],
          'sourceIdentity/displayName': ['eq', 'contains'],
          'targetIdentity/id': ['eq', 'contains'],
        },
      },
      orderby: ['activityDateTime'],
      top: 1000,
    },
    run(state, { query, links }) {
      if (state.faults.has('noPremium'))
        throw new GraphError(
          403,
          'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
          'Neither tenant is B2C or tenant does not have premium license',
        );
      return page(state.log, query, links, { context: 'auditLogs/provisioning' });
    },
  },
];
