import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../../electron/core/record-copy/calendar';
import { recordCsv } from '../../../../electron/core/record-copy/record-csv';
import { recordJson } from '../../../../electron/core/record-copy/record-json';
import { checkCopy } from '../../../../electron/core/record-files/check-copy';
import { type SealedFormat, seal } from '../../../../electron/core/record-files/seal';
import { writeRecord } from '../../../../electron/core/setup/record';
import { translator } from '../../../../shared/texts/i18n';
import { anyCopyInput } from '../../../fixtures/any-record';
import { richRecord } from '../../../fixtures/rich-record';

const english = translator('en');
const savedAt = new Date('2026-11-22T15:57:41Z');
const input = { record: richRecord, space: 'real', savedAt, appVersion: '1' } as const;
const page =
  '<!doctype html><html lang="en"><head><title>Contoso &lt;b&gt;&amp;&lt;/b&gt; – Record</title></head></html>';
const contents: Readonly<Record<SealedFormat, string>> = {
  html: page,
  pdf: '%PDF-1.7\n%%EOF\n',
  csv: recordCsv(input, english),
  calendar: calendarOf(richRecord, 'real', savedAt, english),
};
const sealed = (format: SealedFormat) => Buffer.from(seal(format, Buffer.from(contents[format]), savedAt));
const json = recordJson(input, english);

describe.each(['html', 'pdf', 'csv', 'calendar'] as const)('a copy as %s', (format) => {
  it('is unaltered when saved, changed after an edit, and foreign without its seal', () => {
    const file = sealed(format);
    const digest = expect.stringMatching(/^[0-9a-f]{64}$/);
    const known = { format, savedAt: '2026-11-22T15:57:41Z', digest, reformatted: false };
    expect(checkCopy(file)).toMatchObject({ verdict: 'unaltered', ...known });
    const at = format === 'calendar' ? file.length - 20 : 10;
    const changed = Buffer.from(file);
    changed[at] = 0x41;
    expect(checkCopy(changed)).toMatchObject({ verdict: 'changed', ...known });
    expect(checkCopy(Buffer.concat([file, Buffer.from('more')]))).toMatchObject({ verdict: 'changed', format });
    expect(checkCopy(Buffer.from(contents[format]))).toEqual({ verdict: 'foreign' });
  });
});

it('returns the title of a page as plain text', () => {
  expect(checkCopy(sealed('html'))).toMatchObject({ title: 'Contoso <b>&</b> – Record' });
});

it('recognizes a page of the app without its end as changed', () => {
  const head = '<head><meta name="generator" content="由 Webex Entra Setup 0.1.0 生成"/><title>A</title>';
  const check = checkCopy(Buffer.from(`<!DOCTYPE html><html lang="zh-CN">${head}`));
  expect(check).toMatchObject({ verdict: 'changed', format: 'html', savedAt: null, digest: null, title: 'A' });
});

describe('a copy as JSON', () => {
  it('is unaltered, and its title is the setup name', () => {
    const { digest } = JSON.parse(json);
    expect(checkCopy(Buffer.from(json))).toEqual({
      verdict: 'unaltered',
      format: 'json',
      savedAt: '2026-11-22T15:57:41Z',
      digest: digest.value,
      reformatted: false,
      title: 'Contoso <b>&</b> 分公司',
    });
  });

  it('is unaltered in another layout', () => {
    const other = Buffer.from(JSON.stringify(JSON.parse(json), null, 2));
    expect(checkCopy(other)).toMatchObject({ verdict: 'unaltered', reformatted: true });
  });

  it('is never unaltered with one byte changed, added or removed', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyCopyInput, fc.nat(), fc.integer({ min: 1, max: 255 }), fc.nat(2), (any, place, by, how) => {
        const file = Buffer.from(recordJson(any, english));
        const at = place % file.length;
        const byte = Buffer.from([(file[at] ?? 0) ^ by]);
        const changed = Buffer.concat([
          file.subarray(0, at),
          ...(how === 2 ? [] : [byte]),
          file.subarray(at + (how ? 1 : 0)),
        ]);
        const check = checkCopy(changed);
        expect(check.verdict === 'unaltered' && !check.reformatted).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('is changed when it is truncated or has another digest', () => {
    expect(checkCopy(Buffer.from(json.slice(0, -100)))).toMatchObject({
      verdict: 'changed',
      format: 'json',
      savedAt: null,
    });
    expect(checkCopy(Buffer.from(json.replace('"SHA-256"', '"SHA-1"')))).toMatchObject({ verdict: 'changed' });
    const emptied = json.replace(/"value":"[0-9a-f]+"/, '"value":""');
    expect(checkCopy(Buffer.from(emptied))).toMatchObject({ verdict: 'changed', savedAt: '2026-11-22T15:57:41Z' });
  });
});

it.each([
  ['a record of the records’ folder', writeRecord(richRecord, {}), { verdict: 'record' }],
  ['a backup', 'age-encryption.org/v1\n-> scrypt', { verdict: 'encrypted' }],
  ['an armored backup', '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl', { verdict: 'encrypted' }],
  ['a page of another program', '<!doctype html><title>x</title>', { verdict: 'foreign' }],
  ['JSON of another program', '{"content":{"format":"x"}}', { verdict: 'foreign' }],
  ['a text', 'Dear all', { verdict: 'foreign' }],
  ['nothing', '', { verdict: 'foreign' }],
])('checkCopy() classifies %s', (_name, text, expected) => {
  expect(checkCopy(Buffer.from(text))).toEqual(expected);
});
