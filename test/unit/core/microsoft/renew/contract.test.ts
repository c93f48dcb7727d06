import { afterEach, describe, expect, it } from 'vitest';
import type { RenewTask } from '../../../../../electron/core/microsoft/renew/task';
import permissions from '../../../../fixtures/graph-permissions.json' with { type: 'json' };
import { closeAll } from '../../http/servers';
import { complaints, resolve } from '../../practice-entra/contract';
import { renewal } from './renewal';

afterEach(closeAll);

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** Every request of a renewal that also starts provisioning. */
async function everyRequest(): Promise<Sent[]> {
  await using setup = await renewal(60);
  await setup.pair.cycle();
  const sent: Sent[] = [];
  const note = (method: string, path: string, body?: unknown) => void sent.push({ method, path, body });
  const { end } = await setup.run({
    task: (usual) => ({
      graph: {
        get: ((path: string, schema: never) => {
          note('GET', path);
          return usual.get(path, schema);
        }) as RenewTask['graph']['get'],
        send: (method, path, body, options) => {
          note(method, path, body);
          return usual.send(method, path, body, options);
        },
      },
    }),
  });
  expect(end.at).toBe('proved');
  return sent;
}

/** The path with its ids as parameters. */
const templateOf = (path: string) =>
  path.replace(/^\/servicePrincipals\/[^/]+/, '/servicePrincipals/{id}').replace(/\/jobs\/[^/]+/, '/jobs/{id}');

describe('each request of a renewal', () => {
  it('has a path, and a body, of the published metadata', async () => {
    const sent = await everyRequest();
    expect(
      new Set(sent.map(({ method, path }) => `${method} ${templateOf(path).split('synchronization')[1]}`)),
    ).toEqual(
      new Set([
        'POST /jobs/{id}/validateCredentials',
        'GET /secrets',
        'GET /jobs/{id}',
        'PUT /secrets',
        'POST /jobs/{id}/start',
      ]),
    );
    for (const { method, path, body } of sent) {
      const found = resolve(templateOf(path));
      expect([path, found]).not.toEqual([path, null]);
      if (!found || body === undefined) continue;
      if ('action' in found) {
        for (const [name, value] of Object.entries(body as object))
          expect(complaints(value, found.action.parameters[name] ?? 'none', name)).toEqual([]);
      } else expect([method, complaints((body as { value: unknown }).value, found.type)]).toEqual(['PUT', []]);
    }
  });

  it('is allowed by Synchronization.ReadWrite.All alone', async () => {
    const table: Readonly<Record<string, readonly string[]>> = permissions.permissions;
    for (const { method, path } of await everyRequest()) {
      const template = templateOf(path).toLowerCase();
      // The table names nothing for reading the secrets.
      if (method === 'GET' && template.endsWith('/secrets')) continue;
      expect([`${method} ${template}`, table[`${method} ${template}`]]).toEqual([
        `${method} ${template}`,
        expect.arrayContaining(['Synchronization.ReadWrite.All']),
      ]);
    }
  });
});
