import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { world } from '../../practice-entra/world';

/** The permissions that a script asks for, by what it does. */
const setUpScopes = ['Application.ReadWrite.All', 'Synchronization.ReadWrite.All', 'User.ReadBasic.All'];

/** The practice Entra on loopback, as Microsoft Graph; `GET /wait/N` lets N seconds pass on its clock. */
export async function practiceGraph() {
  const { entra, target, wait, job, application, request, setFaults } = world();
  const written: string[] = [];
  const server = createServer((incoming, response) => {
    const seconds = /^\/wait\/(\d+)$/.exec(incoming.url ?? '')?.[1];
    if (seconds) {
      wait(Number(seconds) / 60);
      response.end();
    } else void reply(incoming, response);
  });
  const reply = async (incoming: IncomingMessage, response: ServerResponse) => {
    const { method = '', url: path = '' } = incoming;
    const authorization = incoming.headers.authorization ?? '';
    const body = await textOf(incoming);
    const answer = await entra.answer({ method, path, headers: { authorization }, body, origin: url });
    if (method !== 'GET' && answer.status < 300) written.push(`${method} ${lastName(path)}`);
    response.writeHead(answer.status, { ...answer.headers, 'content-type': 'application/json' });
    response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
  };
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const only = async () => {
    const { body } = await request('GET', '/servicePrincipals');
    return body.value[0];
  };
  const synchronization = async (path: string) => {
    const { id } = await only();
    return (await request('GET', `/servicePrincipals/${id}/synchronization/${path}`)).body;
  };
  return {
    url,
    target,
    /** What the practice Entra was asked to change and did, in order, as `METHOD last-name`. */
    written,
    setFaults,
    /** The application with its job, with or without working secrets. */
    prepare: (secrets: boolean) => job({ secrets }),
    application,
    only,
    synchronization,
    schema: async () => {
      const { value } = await synchronization('jobs');
      return synchronization(`jobs/${value[0].id}/schema`);
    },
    request,
    /** A token of an administrator who consented to what a script asks for. */
    token: (scopes: readonly string[] = setUpScopes) => entra.issueToken('ada@contoso.example', scopes, 86_400),
    close: () => new Promise((closed) => server.close(closed)),
  };
}

export type PracticeGraph = Awaited<ReturnType<typeof practiceGraph>>;

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** The last part of a path that is no ID. */
function lastName(path: string): string {
  const parts = (path.split('?')[0] ?? '').split('/');
  return parts.findLast((part) => /^[a-zA-Z]+$/.test(part)) ?? '';
}
