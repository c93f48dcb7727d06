import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SetupRecord } from '../../../../electron/core/setup/record';
import type { StatusInput } from '../../../../electron/features/status/report';
import { statusShape } from '../../../../electron/features/status/shape';
import { failedTest, finished, passedTest, record, statusOfRecords } from './records';

const file = join(import.meta.dirname, '../../../../assets/status.schema.json');
const validate = (() => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
})();

it('the schema in the repository matches the code; vitest -u updates it', async () => {
  const text = `${JSON.stringify(z.toJSONSchema(statusShape), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(file);
});

describe('the output matches the schema', () => {
  const [a, b] = [finished(12), finished(null)];
  const refused = { fileName: 'x.json', failure: { code: 'record.unreadable' } } as const;
  it.each<[string, SetupRecord[], Partial<StatusInput>]>([
    ['no setups', [], {}],
    ['all kinds', [a, b, record(''), finished(-4)], { unreadable: [refused], space: 'practice' }],
    [
      'tested',
      [a, b],
      {
        tests: new Map([
          [a.id, { report: passedTest(-3) }],
          [b.id, { report: failedTest('token', 'http.unauthorized') }],
        ]),
      },
    ],
  ])('%s', (_name, records, input) => {
    const answer: unknown = JSON.parse(JSON.stringify(statusOfRecords(records, input)));
    validate(answer);
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['an exit code that does not exist', { exitCode: 4 }],
    ['an invalid moment', { at: 'today' }],
    ['an undocumented property', { token: 'x' }],
    ['a missing part', { setups: undefined }],
  ])('%s does not', (_name, change) => {
    const answer: unknown = JSON.parse(JSON.stringify({ ...statusOfRecords([a]), ...change }));
    expect(validate(answer)).toBe(false);
  });
});
