import { z } from 'zod';
import { GraphError } from '../graph-error';
import { noContent } from '../http';
import { page } from '../odata/collection';
import { appOf, type Route } from '../route';
import { addUnknownSecret, masked, secretKeys } from '../secrets';
import { readBody, shape } from '../shape';

const path = '/servicePrincipals/{servicePrincipal}/synchronization/secrets';

export const secretPair = shape('synchronizationSecretKeyStringValuePair', {
  key: z.enum(secretKeys),
  value: z.string().nullable(),
});
const secretsBody = z.strictObject({ value: z.array(secretPair) });

export const secretRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    permission: 'changeSynchronization',
    run(state, call) {
      const app = appOf(state, call);
      addUnknownSecret(state, app);
      return page(masked(app.secrets), call.query, call.links, {
        context: `servicePrincipals('${app.id}')/synchronization/secrets`,
      });
    },
  },
  {
    method: 'PUT',
    path,
    permission: 'changeSynchronization',
    run(state, call) {
      const app = appOf(state, call);
      const pairs = readBody(secretsBody, call.body).value;
      for (const { key, value } of pairs) if (key === 'SyncNotificationSettings') checkNotification(value);
      addUnknownSecret(state, app);
      // Whether PUT replaces or merges is not certain; see the faults.
      const secrets = new Map(state.faults.has('secretsMerged') ? app.secrets : []);
      for (const { key, value } of pairs) {
        if (value) secrets.set(key, value);
        else secrets.delete(key);
      }
      app.before = { secrets: app.secrets, at: state.now().getTime() };
      app.secrets = secrets;
      return noContent();
    },
  },
];

/** JSON text of an object; `{}` empties it. @throws GraphError 400 */
function checkNotification(value: string | null): void {
  try {
    const settings: unknown = JSON.parse(value ?? '');
    if (typeof settings === 'object' && settings !== null && !Array.isArray(settings)) return;
  } catch {
    // Refused below.
  }
  throw new GraphError(400, 'InvalidNotificationSettings', 'The notification settings are invalid.');
}
