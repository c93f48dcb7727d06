import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { startPracticeEntra } from '../../../electron/features/practice/entra-server';
import { sendScimTo } from '../../../electron/features/practice/send-scim';
import { startPracticeWebex } from '../../../electron/features/practice/server';
import { translator } from '../../../shared/texts/i18n';

/** Before the server receives a request, or after it did what it asks, and before its answer. */
export type Moment = 'before' | 'after';

export const webexApplications = "/servicePrincipals?$filter=displayName eq 'Cisco Webex'";

interface GraphList {
  readonly value: readonly Readonly<Record<string, unknown>>[];
}

/** A practice Webex and a practice Entra outside the app: they outlive it, and stop requests where a test kills it. */
export interface OwnEntra {
  /** For `--cloud`. */
  readonly cloud: object;
  /** `METHOD word`, such as `POST jobs`, in order: of each run. */
  readonly runs: string[][];
  /** The writes that were stopped, each once. */
  readonly stopped: readonly string[];
  /** Stops each kind of write the first time from now on; null: none. */
  stopAt(moment: Moment | null): void;
  /** A list of the tenant, as its administrator sees it; the path begins behind the version. */
  list(path: string): Promise<GraphList['value']>;
  /** Pauses the only job, as its administrator. */
  pause(): Promise<void>;
  /** Runs the provisioning service now. */
  runCycle(): Promise<void>;
  /** The object ID of a user. */
  person(userPrincipalName: string): { readonly id: string; readonly name: string };
  close(): Promise<void>;
}

export async function ownEntra(): Promise<OwnEntra> {
  const webex = await startPracticeWebex({ locale: () => 'en' });
  const { kind: _, ...cloud } = webex.cloud;
  const server = await startPracticeEntra({
    send: sendScimTo(new URL(cloud.scimBaseUrl).origin),
    signIn: { translator: () => translator('en'), faults: () => [] },
  });
  const { entra, tenant } = server;
  const runs: string[][] = [[]];
  const stopped: string[] = [];
  let moment: Moment | null = null;

  const graph = createServer((request, response) => void serve(request, response));
  await new Promise<void>((done) => graph.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(graph.address() as AddressInfo).port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const what = kindOf(request, body);
    runs.at(-1)?.push(what);
    const stops = moment !== null && isWrite(what) && !stopped.includes(what);
    if (stops && moment === 'before') return void stopped.push(what);
    const answer = await answerTo(request.method ?? 'GET', request.url ?? '/', request.headers, body);
    if (stops) return void stopped.push(what);
    response.writeHead(answer.status, { ...answer.headers, Date: new Date().toUTCString() });
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
  }

  function answerTo(method: string, path: string, headers: IncomingMessage['headers'], body: string) {
    return entra.answer({ method, path, headers, origin, ...(body ? { body } : {}) });
  }

  async function asAdministrator(method: string, path: string): Promise<unknown> {
    const administrator = Object.keys(tenant.roles)[0] ?? '';
    const token = entra.issueToken(administrator, ['Application.Read.All', 'Synchronization.ReadWrite.All']);
    const { status, body } = await answerTo(method, `/v1.0${path}`, { authorization: `Bearer ${token}` }, '');
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }
  const list = async (path: string) => ((await asAdministrator('GET', path)) as GraphList).value;

  return {
    cloud: {
      ...cloud,
      entra: { loginUrl: server.graphUrl, graphUrl: origin, tenantId: tenant.id, clientId: server.clientId },
    },
    runs,
    stopped,
    stopAt: (when) => {
      moment = when;
      stopped.length = 0;
    },
    list,
    pause: async () => {
      const [application] = await list(webexApplications);
      const jobs = `/servicePrincipals/${application?.id}/synchronization/jobs`;
      const [job] = await list(jobs);
      await asAdministrator('POST', `${jobs}/${job?.id}/pause`);
    },
    runCycle: async () => {
      entra.bringCyclesForward();
      await server.runDueCycles();
    },
    person: (userPrincipalName) => {
      const found = tenant.users.find((each) => each.userPrincipalName === userPrincipalName);
      if (!found) throw new Error(`The practice tenant has no ${userPrincipalName}.`);
      return { id: found.id, name: found.displayName };
    },
    close: async () => {
      graph.closeAllConnections();
      await new Promise((done) => graph.close(done));
      await Promise.all([server.close(), webex.close()]);
    },
  };
}

/** The method and the last word of the path; of an assignment, also whom it assigns; of secrets, whether all users are in scope. */
function kindOf({ method, url }: IncomingMessage, body: string): string {
  const { pathname } = new URL(url ?? '/', 'http://127.0.0.1');
  const word = pathname.split('/').findLast((each) => /^[a-z]+$/i.test(each)) ?? '';
  const kind = `${method} ${word}`;
  if (kind === 'POST appRoleAssignedTo') return `${kind} ${JSON.parse(body).principalId}`;
  return kind === 'PUT secrets' && /"SyncAll","value":"true"/i.test(body) ? `${kind}, all users` : kind;
}

function isWrite(kind: string): boolean {
  return !kind.startsWith('GET ') && kind !== 'POST validateCredentials';
}
