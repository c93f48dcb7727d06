import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** Every token of a scripted Webex contains it again and again. */
export const tokenMark = 'S3CRET';

export const orgId = '77c01e2a-5d1b-4f3e-9b60-2f8d3c1a9e54';
const fullAdministrator = Buffer.from('ciscospark://us/ROLE/id_full_admin').toString('base64url');

/** The redirect of the authorization endpoint; `state` is that of the request. */
export type SignInAnswer = (asked: { redirectUri: string; state: string; token: string }) => string;

/** Answers one API request instead of the default answer; false: the default answer is sent. */
export type ApiAnswer = (request: IncomingMessage, response: ServerResponse) => boolean | undefined;

export interface ScriptedWebex {
  readonly origin: string;
  /** The token that a sign-in issues. */
  readonly token: string;
  /** Tokens of earlier sign-ins that are still valid. */
  readonly former: Set<string>;
  /** Makes sign-ins issue another token; the former one stays valid. @returns the former one */
  issueAnother(): string;
  /** For `--cloud`. */
  readonly cloud: {
    name: string;
    authorizeUrl: string;
    clientId: string;
    redirectUri: string;
    scopes: string[];
    scimBaseUrl: string;
    peopleUrl: string;
  };
  readonly requests: string[];
  signIn: SignInAnswer;
  api: ApiAnswer;
  person: Record<string, unknown>;
  close(): Promise<void>;
}

export const granted: SignInAnswer = ({ redirectUri, state, token }) =>
  `${redirectUri}#${new URLSearchParams({ access_token: token, token_type: 'Bearer', expires_in: '3887999', state })}`;

/** A Webex that a test controls: by default it signs in without a question, and every request succeeds. */
export async function scriptedWebex(tls?: { key: string; cert: string }): Promise<ScriptedWebex> {
  const redirectPort = await freePort();
  const handle = (request: IncomingMessage, response: ServerResponse) => serve(webex, request, response);
  const server = tls ? createTlsServer(tls, handle) : createServer(handle);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http${tls ? 's' : ''}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const webex: ScriptedWebex = {
    origin,
    token: newToken(),
    former: new Set(),
    issueAnother: () => {
      const { token } = webex;
      webex.former.add(token);
      Object.assign(webex, { token: newToken() });
      return token;
    },
    cloud: {
      name: 'Scripted lab',
      authorizeUrl: `${origin}/authorize`,
      clientId: 'test-client',
      redirectUri: `http://localhost:${redirectPort}/auth/code`,
      scopes: ['spark:people_read', 'Identity:SCIM'],
      scimBaseUrl: `${origin}/scim`,
      peopleUrl: `${origin}/people/me`,
    },
    requests: [],
    signIn: granted,
    api: () => false,
    person: {
      id: 'person',
      displayName: 'Ada Lovelace',
      emails: ['ada@contoso.example'],
      orgId: Buffer.from(`ciscospark://us/ORGANIZATION/${orgId}`).toString('base64url'),
      roles: [fullAdministrator],
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return webex;
}

/** Any 20 letters of it contain the whole mark, so that a part of it is recognized too. */
function newToken(): string {
  const parts = randomUUID().replaceAll('-', '').match(/.{8}/g) ?? [];
  return parts.map((part) => tokenMark + part).join('');
}

function serve(webex: ScriptedWebex, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', webex.origin);
  webex.requests.push(`${request.method} ${request.url}`);
  if (url.pathname === '/authorize') {
    const [redirectUri, state] = [url.searchParams.get('redirect_uri') ?? '', url.searchParams.get('state') ?? ''];
    const location = webex.signIn({ redirectUri, state, token: webex.token });
    response.writeHead(location ? 302 : 200, {
      'cache-control': 'no-store',
      ...(location ? { location } : { 'content-type': 'text/html' }),
    });
    response.end('<title>Sign in</title><h1>Nobody at home</h1>');
    return;
  }
  if (webex.api(request, response) === true) return;
  const bearer = request.headers.authorization?.replace('Bearer ', '') ?? '';
  if (bearer !== webex.token && !webex.former.has(bearer)) json(response, 401, { message: 'no token' });
  else if (url.pathname === '/people/me') json(response, 200, webex.person);
  else if (request.method === 'PATCH') json(response, 404, { status: '404' });
  else json(response, 200, emptyList);
}

const emptyList = { schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'], totalResults: 0, Resources: [] };

/** Answers with JSON and a tracking id, like Webex. */
export function json(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', trackingid: 'ROUTERGW_test-1234', ...headers });
  response.end(JSON.stringify(body));
}

/** A currently unused port. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
