import { afterEach, describe, expect, it } from 'vitest';
import { plannedRequests } from '../../../../../electron/core/microsoft/look/planned';
import { scopesOf } from '../../../../../electron/core/microsoft/look/requests';
import permissions from '../../../../fixtures/graph-permissions.json' with { type: 'json' };
import { closeAll } from '../../http/servers';
import { complaints, resolve } from '../../practice-entra/contract';

afterEach(closeAll);

const signedIn = { graphUrl: 'https://graph.microsoft.com', scopes: [] };
const all = plannedRequests({ application: 'sp-1', job: 'job-1' }, signedIn, new Date('2026-08-24T12:00:00Z'));
const found = plannedRequests({}, signedIn, new Date('2026-08-24T12:00:00Z'));
/** The path below the version, with the ids as parameters. */
const pathOf = (line: string) =>
  ((line.split('/v1.0')[1] ?? '').split('?')[0] ?? '').replace('sp-1', '{application}').replace('job-1', '{job}');
const selectOf = (line: string) => /\$select=([\w,]+)/.exec(line)?.[1]?.split(',') ?? [];

describe('each request of a look', () => {
  it('is a GET of a path in the published metadata', () => {
    for (const { line } of [...all, ...found]) {
      expect(line).toMatch(/^GET https:\/\/graph\.microsoft\.com\/v1\.0\//);
      expect([line, resolve(pathOf(line)) === null]).toEqual([line, false]);
    }
  });

  it('selects only properties of the metadata', () => {
    const selecting = [...all, ...found].filter(({ line }) => line.includes('$select'));
    expect(selecting).toHaveLength(2);
    for (const { line } of selecting) {
      const type = resolve(pathOf(line));
      if (!type || !('type' in type)) throw new Error(line);
      const entity = Object.fromEntries(selectOf(line).map((name) => [name, null]));
      const names = complaints(entity, type.type.replace(/^\[|\]$/g, ''), line).filter((each) =>
        / is not in /.test(each),
      );
      expect(names).toEqual([]);
    }
  });

  it('is allowed by the permission that it names, by the published permissions', () => {
    const table: Readonly<Record<string, readonly string[]>> = permissions.permissions;
    for (const { part, line, scope } of all) {
      const path = pathOf(line)
        .replaceAll(/\{\w+\}/g, '{id}')
        .toLowerCase();
      // The gallery takes any token, and the table names nothing for reading the secrets.
      if (path === '/applicationtemplates' || path.endsWith('/secrets')) continue;
      expect([line, table[`GET ${path}`]?.includes(scope)]).toEqual([line, true]);
      expect(scopesOf[part].filter((each) => !table[`GET ${path}`]?.includes(each))).toEqual([]);
    }
  });
});
