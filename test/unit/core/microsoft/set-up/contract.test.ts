import { afterEach, expect, it } from 'vitest';
import { additionalMappings, defaultMappings } from '../../../../../electron/core/entra/mappings/default-mappings';
import permissions from '../../../../fixtures/graph-permissions.json' with { type: 'json' };
import { closeAll } from '../../http/servers';
import { complaints, resolve } from '../../practice-entra/contract';
import { allScopes, settingUp } from './setting-up';

afterEach(closeAll);

const table: Readonly<Record<string, readonly string[]>> = permissions.permissions;
const collections = /^(applicationTemplates|applications|servicePrincipals|jobs|appRoleAssignedTo|templates)$/;

/** The path of a request below the version, with its ids as parameters. */
function pathOf(url: string): string {
  const segments = (new URL(url).pathname.split('/v1.0/')[1] ?? '').split('/');
  return segments
    .map((each, at) =>
      collections.test(segments[at - 1] ?? '') && !/^(validateCredentials)$/.test(each) ? '{id}' : each,
    )
    .join('/');
}

it('each request of setting up and of an undo is in the published metadata, and allowed by a permission of the sign-in', async () => {
  await using setup = await settingUp();
  const mappings = [...defaultMappings(), ...additionalMappings().filter(({ target }) => target === 'title')];
  const { requests } = await setup.run({ choices: { everyone: 'all' }, task: { mappings } });
  for (const { write, undo } of setup.undoItems()) if (undo) await setup.undo(write);
  const made = requests.map(({ method, url }) => ({ method, path: pathOf(url) }));
  const shown = setup.shown.flat().map(({ method, address, body }) => ({ method, path: pathOf(address), body }));
  expect(made.length).toBeGreaterThan(25);
  for (const { method, path } of [...made, ...shown]) {
    expect([method, path, resolve(`/${path}`) === null]).toEqual([method, path, false]);
    const key = `${method} /${path.toLowerCase()}`;
    // The gallery takes any token, and the table names nothing for reading the secrets.
    if (path === 'applicationTemplates' || key.endsWith('get /serviceprincipals/{id}/synchronization/secrets'))
      continue;
    if (method === 'GET' && path.endsWith('/secrets')) continue;
    expect([key, table[key]?.some((scope) => allScopes.includes(scope))]).toEqual([key, true]);
  }
});

it('each body has only properties of the metadata', async () => {
  await using setup = await settingUp();
  await setup.run();
  for (const { change, address, body } of setup.shown.flat()) {
    if (body === null) continue;
    const found = resolve(`/${pathOf(address)}`);
    if (!found) throw new Error(address);
    const value: unknown = JSON.parse(body);
    if ('type' in found && change !== 'saveConnection') {
      const type = found.type.replace(/^\[|\]$/g, '');
      expect([change, complaints(value, type, change).filter((each) => / is not in /.test(each))]).toEqual([
        change,
        [],
      ]);
    } else if (!('type' in found)) {
      for (const name of Object.keys(value as object)) expect(Object.keys(found.action.parameters)).toContain(name);
    }
  }
});
