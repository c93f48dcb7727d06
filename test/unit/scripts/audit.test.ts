import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
// @ts-expect-error: the scripts have no types.
import { audit, readStoredList } from '../../../scripts/lib/audit.mjs';

const now = new Date('2026-03-31T12:00:00Z');
const empty = { filled: null, source: 'Empty.', advisories: {}, accepted: [] };
const advisory = (range: string) => ({
  id: 77,
  url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
  title: 'Reads too much',
  severity: 'high',
  vulnerable_versions: range,
});
const accepted = (until?: string) => [{ id: 'GHSA-aaaa-bbbb-cccc', package: 'inner', reason: 'Not called.', until }];
const notAnEndpoint = (response: ServerResponse) => response.writeHead(405).end();

let folder = '';
let server: Server | undefined;

/** `app` is in the app and has an old `inner` of its own; `tool` is for development and uses the new one. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-'));
  const root = { name: 'x', version: '1.0.0', devDependencies: { app: '1.0.0', tool: '1.0.0' } };
  const lock = {
    ...root,
    lockfileVersion: 3,
    packages: {
      '': root,
      'node_modules/app': { version: '1.0.0', dev: true, dependencies: { inner: '1.0.0' } },
      'node_modules/app/node_modules/inner': { version: '1.0.0', dev: true },
      'node_modules/inner': { version: '2.0.0', dev: true },
      'node_modules/tool': { version: '1.0.0', dev: true, dependencies: { inner: '2.0.0' } },
    },
  };
  await mkdir(join(folder, 'docs'));
  await writeFile(join(folder, 'package.json'), JSON.stringify(root));
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify(lock));
  const table = '## In the app\n\n| `app` | a reason |\n\n## Tests\n\n| `tool` | a reason |\n';
  await writeFile(join(folder, 'docs/dependencies.md'), table);
});
afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  await rm(folder, { recursive: true });
});

/** Starts a registry on loopback. @returns npm's option for it, and the versions that it was asked about */
async function registry(answer: (response: ServerResponse) => void) {
  const asked: Record<string, string[]> = {};
  server = createServer((request, response) => {
    if (request.method !== 'POST') return response.writeHead(404).end('{}');
    void buffer(request).then((body) => {
      Object.assign(asked, JSON.parse(String(gunzipSync(body))));
      answer(response);
    });
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { options: [`--registry=${url}`, '--noproxy=127.0.0.1'], asked };
}

const knows = (advisories: object) => registry((response) => void response.end(JSON.stringify(advisories)));

describe('with a registry that answers', () => {
  it('a vulnerable package in the app fails, and what is stored is not used', async () => {
    const { options } = await knows({ inner: [advisory('<1.5.0')] });
    const stored = { ...empty, advisories: { tool: [advisory('*')] } };
    const result = await audit(folder, stored, { now, options });
    expect(result.failed).toBe(true);
    expect(result.lines).toEqual([
      'Source: the registry, asked just now.',
      'FAILED   in the app: GHSA-aaaa-bbbb-cccc inner <1.5.0 (high): Reads too much',
      '1 known vulnerabilities, 1 of them in the app and not accepted.',
    ]);
    expect(result.advisories).toEqual({ inner: [advisory('<1.5.0')] });
  });

  it('a vulnerable package of development alone is a warning', async () => {
    const { options } = await knows({ inner: [advisory('>=2.0.0')] });
    const result = await audit(folder, empty, { now, options });
    expect(result.failed).toBe(false);
    expect(result.lines[1]).toMatch(/^WARNING {2}development only: GHSA-aaaa-bbbb-cccc inner/);
  });

  it.each([
    ['2026-04-01', false, /^accepted until 2026-04-01: .*\. Not called\.$/],
    ['2026-03-31', true, /^FAILED {3}in the app, accepted only until 2026-03-31: /],
    ['soon', true, /^FAILED/],
    [undefined, true, /^FAILED/],
  ])('an advisory that is accepted until %s: failed is %s', async (until, failed, line) => {
    const { options } = await knows({ inner: [advisory('<1.5.0')] });
    const result = await audit(folder, { ...empty, accepted: accepted(until) }, { now, options });
    expect(result.failed).toBe(failed);
    expect(result.lines[1]).toMatch(line);
  });

  it('npm asks about every package, whatever its own settings say', async () => {
    await writeFile(join(folder, '.npmrc'), 'audit=false\noffline=true\nomit[]=dev\nomit[]=peer\n');
    const { options, asked } = await knows({});
    const result = await audit(folder, empty, { now, options });
    expect(result).toMatchObject({ failed: false, advisories: {} });
    expect(asked).toEqual({ app: ['1.0.0'], inner: ['1.0.0', '2.0.0'], tool: ['1.0.0'] });
  });
});

describe('with a registry that does not answer', () => {
  const stored = {
    ...empty,
    filled: '2026-03-01',
    source: 'From npm audit.',
    advisories: { inner: [advisory('<1.5.0')] },
  };

  it.each<[string, (response: ServerResponse) => void]>([
    ['has no audit endpoint', notAnEndpoint],
    ['answers with a page', (response) => void response.end('<h1>Sign in</h1>')],
    ['breaks off', (response) => void response.destroy()],
  ])('the stored list is used, and its age is said: it %s', async (_, answer) => {
    const { options } = await registry(answer);
    const result = await audit(folder, stored, { now, options });
    expect(result).toMatchObject({ failed: true, advisories: null });
    expect(result.lines[0]).toMatch(/^The registry could not be asked: .{5,}/);
    const source =
      'Source: the stored list scripts/advisories.json of 2026-03-01, 30 days old, 1 advisories. From npm audit.';
    expect(result.lines[1]).toBe(source);
    expect(result.lines[2]).toMatch(/^FAILED {3}in the app: GHSA-aaaa-bbbb-cccc inner/);
  });

  it('a list that is older than 30 days is a warning', async () => {
    const { options } = await registry(notAnEndpoint);
    const result = await audit(folder, { ...stored, filled: '2026-02-28', advisories: {} }, { now, options });
    expect(result.failed).toBe(false);
    expect(result.lines[2]).toBe(
      'WARNING  The stored list is older than 30 days: newer vulnerabilities are not in it.',
    );
  });

  it('a list that was never filled is a warning that nothing was checked', async () => {
    const { options } = await registry(notAnEndpoint);
    const result = await audit(folder, empty, { now, options });
    expect(result.failed).toBe(false);
    expect(result.lines[2]).toMatch(/^WARNING {2}Nothing was checked\./);
    expect(result.lines).toHaveLength(3);
  });
});

it('the stored list has a day and a source, and every acceptance has a reason and a day', () => {
  const { filled, source, advisories, accepted: all } = readStoredList(resolve(import.meta.dirname, '../../..'));
  const isDay = (text: unknown) => typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text);
  expect(filled === null ? Object.keys(advisories).length === 0 : isDay(filled)).toBe(true);
  expect(source.length).toBeGreaterThan(10);
  for (const { id, package: name, reason, until } of all)
    expect([id, name, reason.length > 10, isDay(until)]).toEqual([expect.any(String), expect.any(String), true, true]);
});
