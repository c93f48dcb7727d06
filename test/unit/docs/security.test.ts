import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { titlesIn } from './test-titles';

const root = join(import.meta.dirname, '../../..');
const text = readFileSync(join(root, 'SECURITY.md'), 'utf8');

/** The rows of the tables below “Proofs”, each with the cell of its tests. */
function proofs(document: string): { readonly claim: string; readonly tests: string }[] {
  const section = document.split(/^## Proofs$/m)[1]?.split(/^## /m)[0] ?? '';
  const rows = [...section.matchAll(/^\|(.*)\|(.*)\|$/gm)].map(([, claim = '', tests = '']) => ({
    claim: claim.trim(),
    tests: tests.trim(),
  }));
  return rows.filter(({ tests }) => tests !== 'Tests' && !/^-+$/.test(tests));
}

function titlesOf(file: string): string[] {
  return existsSync(join(root, file)) ? titlesIn(readFileSync(join(root, file), 'utf8')) : [];
}

/** What is wrong with the tests that a cell names: each is a path in code style and a title, between line breaks. */
function faultsIn({ claim, tests }: { readonly claim: string; readonly tests: string }): string[] {
  return tests.split('<br>').flatMap((entry) => {
    const [, file = '', title = ''] = /^`(test\/[^`]+)` (.+)$/.exec(entry) ?? [];
    if (!file) return [`${claim}: names no test`];
    // A title of placeholders alone says nothing.
    return /\w/.test(title) && titlesOf(file).includes(title) ? [] : [`${claim}: no “${title}” in ${file}`];
  });
}

describe('the proofs in SECURITY.md', () => {
  const rows = proofs(text);

  it('name tests that exist', () => {
    expect(rows.length).toBeGreaterThan(70);
    expect(rows.flatMap(faultsIn)).toEqual([]);
  });

  it('have one row for each item of Electron’s security checklist, in its order', () => {
    const numbers = rows.flatMap(({ claim }) => /^(\d+)\. /.exec(claim)?.[1] ?? []);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => `${index + 1}`));
  });

  it('have every test of the lock-down, of secrets and of WebRTC', () => {
    const files = readdirSync(join(root, 'test/e2e/app')).filter((file) =>
      /^(lock-down-.*|secrets|web-rtc)\.spec\.ts$/.test(file),
    );
    expect(files.length).toBeGreaterThan(5);
    const all = files.flatMap((file) =>
      titlesOf(`test/e2e/app/${file}`).map((title) => `\`test/e2e/app/${file}\` ${title}`),
    );
    const named = new Set(rows.flatMap(({ tests }) => tests.split('<br>')));
    expect(all.filter((entry) => !named.has(entry))).toEqual([]);
  });
});

describe('a row is at fault', () => {
  const file = 'test/unit/docs/security.test.ts';

  it.each([
    ['that names no test', '', 'names no test'],
    ['that names a test without its file', 'a row is at fault', 'names no test'],
    ['with a file that does not exist', '`test/unit/none.test.ts` a row is at fault', 'no “a row is at fault” in'],
    ['with a title that does not exist', `\`${file}\` a row is at fau`, 'no “a row is at fau” in'],
    ['with one wrong title of two', `\`${file}\` name tests that exist<br>\`${file}\` none`, 'no “none” in'],
    ['with a title of placeholders alone', `\`${file}\` …`, 'no “…” in'],
  ])('%s', (_, tests, fault) => {
    const [row] = proofs(`## Proofs\n\n| Claim | Tests |\n| --- | --- |\n| A | ${tests} |\n`);
    expect(row && faultsIn(row)).toEqual([expect.stringContaining(fault)]);
  });
});

it('titlesIn() finds the titles of tests, groups and each, and marks what they fill in', () => {
  // “@” is the dollar sign that begins a value.
  const source = [
    `it('one isn\\'t', () => {`,
    'test.describe("two", () => {',
    `it.each([['a', 'b']])('three %s: @kind', () => {`,
    "test(`four @{args.map((arg) => ` with @{arg}`)}; @{quit ? 'a}' : { b }} five`, async ({",
    `await test.step('six', () => expect(of('seven')));`,
  ].join('\n');
  expect(titlesIn(source.replaceAll('@', '$'))).toEqual(["one isn't", 'two', 'three …: …', 'four …; … five']);
});
