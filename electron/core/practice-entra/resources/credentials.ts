import { z } from 'zod';
import { badRequest, GraphError } from '../graph-error';
import { noContent } from '../http';
import { probeTarget } from '../provisioning/probe-target';
import { appOf, type Call, jobOf, type Route } from '../route';
import { credentialsOf, savedSecrets } from '../secrets';
import { readBody, shape } from '../shape';
import type { EnterpriseApp, EntraState, Secrets } from '../state';
import { secretPair } from './secrets';

/** The parameters of the action "validateCredentials". */
const validation = shape('validateCredentials', {
  applicationIdentifier: z.string().nullish(),
  credentials: z.array(secretPair).nullish(),
  templateId: z.string().nullish(),
  useSavedCredentials: z.boolean().nullish(),
});

const jobsPath = '/servicePrincipals/{servicePrincipal}/synchronization/jobs';

export const credentialRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: `${jobsPath}/validateCredentials`,
    permission: 'changeSynchronization',
    run: (state, call) => validate(state, appOf(state, call), call),
  },
  {
    method: 'POST',
    path: `${jobsPath}/{job}/validateCredentials`,
    permission: 'changeSynchronization',
    run: (state, call) => validate(state, jobOf(state, call).app, call),
  },
];

async function validate(state: EntraState, app: EnterpriseApp, { body }: Call) {
  refuseOtherCase(body);
  const { credentials, useSavedCredentials } = readBody(validation, body ?? {});
  const secrets: Secrets = useSavedCredentials
    ? savedSecrets(state, app)
    : new Map((credentials ?? []).map(({ key, value }) => [key, value ?? '']));
  const found = credentialsOf(secrets);
  if (!found) throw new GraphError(400, 'CredentialsMissing', 'The credentials are missing.');
  const problem = await probeTarget(state, found);
  if (!problem) return noContent();
  throw new GraphError(400, problem.code, problem.message);
}

/** A key in another case is answered with 500 (microsoftgraph/msgraph-beta-sdk-java, issue 372). */
function refuseOtherCase(body: unknown): void {
  const list: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'credentials') : undefined;
  if (!Array.isArray(list)) return;
  for (const entry of list as readonly unknown[]) {
    if (typeof entry !== 'object' || entry === null) throw badRequest('A credential is an object.');
    const key: unknown = Reflect.get(entry, 'key');
    if (typeof key === 'string' && /^[a-z]/.test(key)) throw new GraphError(500, 'InternalError', 'An error occurred.');
  }
}
