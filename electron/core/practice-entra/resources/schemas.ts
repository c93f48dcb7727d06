import { noContent } from '../http';
import { entity } from '../odata/collection';
import { jobOf, type Route } from '../route';
import { synchronizationSchema } from '../schema-shape';
import { readBody } from '../shape';

const path = '/servicePrincipals/{servicePrincipal}/synchronization/jobs/{job}/schema';

export const schemaRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    permission: 'readSynchronization',
    run(state, call) {
      const { app, job } = jobOf(state, call);
      return entity(job.schema, call.query, call.links, {
        context: `servicePrincipals('${app.id}')/synchronization/jobs('${job.id}')/schema`,
      });
    },
  },
  {
    method: 'PUT',
    path,
    permission: 'changeSynchronization',
    run(state, call) {
      const { job } = jobOf(state, call);
      // What the request leaves out is gone.
      job.schema = readBody(synchronizationSchema, call.body);
      return noContent();
    },
  },
];
