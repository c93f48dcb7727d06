import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recordJson } from '../../../../electron/core/record-copy/record-json';
import { canonical, digestOf } from '../../../../electron/core/record-files/canonical';
import { recordCopyShape } from '../../../../electron/core/record-files/record-copy-shape';
import { translator } from '../../../../shared/texts/i18n';
import { anyCopyInput } from '../../../fixtures/any-record';
import { needs } from '../../../fixtures/systems';
import { finished, now } from '../../features/status/records';

const english = translator('en');
const schemaFile = join(import.meta.dirname, '../../../../assets/record-copy.schema.json');
const validate = (() => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
})();
const folder = mkdtempSync(join(tmpdir(), 'record-json-'));
const path = join(folder, 'copy.json');
afterAll(() => rmSync(folder, { recursive: true }));

const shell = (command: string) => execFileSync('sh', ['-c', command], { maxBuffer: 1 << 26 }).toString();
/** jq 1.6 writes U+007F as an escape, which RFC 8785 does not. */
const withoutDelete = (text: string) => !text.includes('\u007f');

it('the schema in the repository matches the code; vitest -u updates it', async () => {
  const text = `${JSON.stringify(z.toJSONSchema(recordCopyShape), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(schemaFile);
});

it('the JSON copy matches the schema, is canonical, and contains the digest of its content', () => {
  fc.assert(
    fc.property(anyCopyInput, (input) => {
      const text = recordJson(input, english);
      const copy = JSON.parse(text);
      validate(copy);
      expect(validate.errors).toBeNull();
      expect(recordCopyShape.parse(copy)).toEqual(copy);
      expect(canonical(copy)).toBe(text);
      expect(copy.digest.value).toBe(digestOf(canonical(copy.content)));
      expect(copy.content.record).toEqual({ schema: 1, ...JSON.parse(JSON.stringify(input.record)) });
    }),
  );
});

describe('with standard tools', () => {
  beforeEach((context) => needs(context, ['linux'], 'jq, sed and sha256sum of GNU'));

  it('jq finds the digest of any copy', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyCopyInput, (input) => {
        const text = recordJson(input, english);
        fc.pre(withoutDelete(text));
        writeFileSync(path, text);
        const found = shell(`jq -cjS .content '${path}' | sha256sum`).slice(0, 64);
        expect(found).toBe(JSON.parse(text).digest.value);
        expect(found).toBe(shell(`jq -r .digest.value '${path}'`).trim());
      }),
      { numRuns: 60 },
    );
  });

  it('jq finds the digest with every character below U+0100 except U+007F, with Chinese and with emoji', () => {
    const low = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join('');
    const name = `${low.replace('\u007f', '')}测试组织\u2028\ufeff😀`;
    const input = { record: finished(9, name), space: 'real', savedAt: now, appVersion: '1' } as const;
    const text = recordJson(input, english);
    writeFileSync(path, text);
    expect(shell(`jq -cjS .content '${path}' | sha256sum`).slice(0, 64)).toBe(JSON.parse(text).digest.value);
  });

  it('sed finds the digest in a saved copy, including U+007F', () => {
    const name = `${'\u007f'} \\u007f "digest"`;
    const text = recordJson(
      { record: finished(9, name), space: 'real', savedAt: now, appVersion: '1' },
      translator('zh-CN'),
    );
    writeFileSync(path, text);
    const content = `sed -E 's/^\\{"content":(.*),"digest":\\{[^{}]*\\}\\}$/\\1/' '${path}'`;
    expect(shell(`${content} | sha256sum`).slice(0, 64)).toBe(JSON.parse(text).digest.value);
  });
});

it('a lone surrogate becomes U+FFFD, since UTF-8 cannot encode it', () => {
  const input = { record: finished(9, 'a\ud800b'), space: 'real', savedAt: now, appVersion: '1' } as const;
  expect(JSON.parse(recordJson(input, english)).content.summary.name).toBe('a\ufffdb');
  const orgIdSet = {
    type: 'orgIdSet',
    at: '2026-11-22T10:00:00Z',
    orgId: '\ud800',
    source: 'typed',
    deliberate: true,
  } as const;
  const { content } = JSON.parse(recordJson({ ...input, record: finished(9, 'x', orgIdSet) }, english));
  expect(content.summary.tenantUrl).toMatch(/\/%EF%BF%BD$/);
});

describe('the derived content', () => {
  const { content } = JSON.parse(
    recordJson({ record: finished(100), space: 'real', savedAt: now, appVersion: '1' }, english),
  );
  it('contains the account, the address, the progress and the next step', () => {
    expect(content.summary).toMatchObject({
      name: 'Contoso',
      state: 'working',
      createdWith: '1',
      tenantUrl: 'https://api.ciscospark.com/v1/scim/a35bfbc6-ccbd-4a17-a488-729f46c5420c',
      administrators: [{ email: 'ada@contoso.com' }],
      token: { expiresAt: '2027-03-02T10:00:00.000Z', fingerprint: null },
      entraTest: { result: 'succeeded' },
      renewals: [],
      due: [{ what: 'renewToken', from: '2027-01-31T10:00:00.000Z', until: '2027-03-02T10:00:00.000Z' }],
    });
    expect(content.summary.steps).toHaveLength(12);
    expect(content.summary.mappings.rows.map(({ mark }: { mark: string }) => mark)).toEqual(Array(6).fill('default'));
  });
});

it.each([
  ['another format', { format: 'x' }],
  ['a missing part', { record: undefined }],
  ['an undocumented property', { token: 'x' }],
])('%s is against the schema', (_name, change) => {
  const copy = JSON.parse(recordJson({ record: finished(9), space: 'real', savedAt: now, appVersion: '1' }, english));
  expect(validate({ ...copy, content: JSON.parse(JSON.stringify({ ...copy.content, ...change })) })).toBe(false);
});
