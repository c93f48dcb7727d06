import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { TLSSocket } from 'node:tls';
import { generate } from 'selfsigned';
import { createHttp, type HttpClient, type HttpOptions, type HttpPorts } from '../../../../electron/core/http/client';
import { Token } from '../../../../electron/core/tokens/token';
import type { Cloud } from '../../../../electron/core/webex/clouds';

export const orgId = 'a35bfbc6-ccbd-4a17-a488-72ff46c5420c';
export const token = new Token('NDJhYzQ4-secret-token-of-the-tests');
export const emptyList = {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: 0,
  Resources: [],
};
export const me = {
  displayName: 'Ada Admin',
  emails: ['ada@example.com'],
  orgId: unpadded(`ciscospark://us/ORGANIZATION/${orgId}`),
  roles: ['Y2lzY29zcGFyazovL3VzL1JPTEUvaWRfZnVsbF9hZG1pbg'],
};

export function unpadded(text: string): string {
  return Buffer.from(text).toString('base64').replace(/=+$/, '');
}

export type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => void;

export interface RunningServer {
  readonly port: number;
  /** Answered requests as `METHOD path`, in order. */
  readonly requests: readonly string[];
  /** Connections that were opened. */
  connections(): number;
  close(): Promise<void>;
}

/** The servers and clients of the tests; each test file closes them in `afterEach`. */
const opened: (() => Promise<unknown>)[] = [];

export async function closeAll(): Promise<void> {
  await Promise.all(opened.splice(0).map((close) => close()));
}

export async function startServer(handler: Handler, tls?: { key: string; cert: string }): Promise<RunningServer> {
  const requests: string[] = [];
  const listener: Handler = (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    handler(request, response);
  };
  const server = tls ? https.createServer(tls, listener) : http.createServer(listener);
  return listen(server, requests);
}

/** Any server on a free port of 127.0.0.1. */
export async function listen(server: net.Server, requests: string[] = []): Promise<RunningServer> {
  const sockets = new Set<net.Socket>();
  // An https server reports a connection twice: as TCP and as TLS.
  let count = 0;
  server.on('connection', (socket: net.Socket) => {
    if (!(socket instanceof TLSSocket)) count += 1;
    sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => void server.close(() => resolve()));
  };
  opened.push(close);
  return { port, requests, connections: () => count, close };
}

/** A port without a listener. */
export async function closedPort(): Promise<number> {
  const server = await listen(net.createServer());
  await server.close();
  return server.port;
}

export function json(
  response: http.ServerResponse,
  status: number,
  body: unknown,
  headers: http.OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** A healthy Webex; `changes` replaces the answers of some requests. */
export function webex(changes: Partial<Record<'me' | 'users' | 'groups' | 'write', Handler>> = {}): Handler {
  const usual: Record<'me' | 'users' | 'groups' | 'write', Handler> = {
    me: (_, response) => json(response, 200, me),
    users: (_, response) => json(response, 200, emptyList),
    groups: (_, response) => json(response, 200, emptyList),
    write: (_, response) => json(response, 404, { status: '404' }),
  };
  return (request, response) => {
    const url = request.url ?? '';
    const what =
      request.method === 'PATCH'
        ? 'write'
        : url.includes('/Groups')
          ? 'groups'
          : url.includes('/Users')
            ? 'users'
            : 'me';
    (changes[what] ?? usual[what])(request, response);
  };
}

export function cloudAt(scim: string, people = scim): Cloud {
  return {
    kind: 'file',
    name: 'Test',
    authorizeUrl: `${people}/authorize`,
    clientId: 'client',
    redirectUri: 'http://localhost:3000/auth/code',
    scopes: [],
    scimBaseUrl: `${scim}/v1/scim`,
    peopleUrl: `${people}/v1/people/me`,
  };
}

/** A client that does not really wait between tries; it is closed with the servers. */
export function client(options: Partial<HttpOptions> = {}, ports: Partial<HttpPorts> = {}): HttpClient {
  const made = createHttp(
    { resolveProxy: async () => 'DIRECT', isOnline: () => true, ...ports },
    { ca: [], ...options, retry: { sleep: async () => {}, ...options.retry } },
  );
  opened.push(() => made.close());
  return made;
}

/** An answer that never comes. */
export const silence: Handler = () => {};

export interface Authority {
  readonly ca: string;
  issue(names: { dns?: string[]; ip?: string[]; from?: Date; to?: Date }): Promise<{ key: string; cert: string }>;
}

/** A private certificate authority; clients with `ca` trust it. */
export async function authority(name = 'Test Authority'): Promise<Authority> {
  const root = await generate(
    [
      { name: 'commonName', value: name },
      { name: 'organizationName', value: 'Example' },
    ],
    {
      keyType: 'ec',
      algorithm: 'sha256',
      extensions: [
        { name: 'basicConstraints', cA: true, critical: true },
        { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
      ],
    },
  );
  return {
    ca: root.cert,
    issue: async ({ dns = [], ip = [], from, to }) => {
      const made = await generate([{ name: 'commonName', value: dns[0] ?? ip[0] ?? 'server' }], {
        keyType: 'ec',
        algorithm: 'sha256',
        ca: { key: root.private, cert: root.cert },
        ...(from ? { notBeforeDate: from } : {}),
        ...(to ? { notAfterDate: to } : {}),
        extensions: [
          {
            name: 'subjectAltName',
            altNames: [
              ...dns.map((value) => ({ type: 2 as const, value })),
              ...ip.map((value) => ({ type: 7 as const, ip: value })),
            ],
          },
        ],
      });
      return { key: made.private, cert: made.cert };
    },
  };
}

export interface ProxyOptions {
  /** Answers CONNECT with this instead of a tunnel. */
  readonly refuse?: { readonly status: number; readonly headers?: string };
  readonly tls?: { key: string; cert: string };
}

/** A real proxy that knows only CONNECT. Its `requests` are the tunnels asked for; all of them lead to 127.0.0.1. */
export async function startProxy({ refuse, tls }: ProxyOptions = {}): Promise<RunningServer> {
  const requests: string[] = [];
  const server = tls ? https.createServer(tls) : http.createServer();
  server.on('connect', (request: http.IncomingMessage, socket: net.Socket, head: Buffer) => {
    requests.push(`CONNECT ${request.url}`);
    socket.on('error', () => {});
    if (refuse) return void socket.end(`HTTP/1.1 ${refuse.status} No\r\n${refuse.headers ?? ''}\r\n`);
    const far = net.connect(Number(request.url?.split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      far.write(head);
      far.pipe(socket).pipe(far);
    });
    far.on('error', () => socket.destroy());
    socket.on('close', () => far.destroy());
  });
  return listen(server, requests);
}
