import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type StatusInput, statusOf } from '../../../../electron/features/status/report';
import { statusShape } from '../../../../electron/features/status/shape';
import { failedTest, finished, now, passedTest, record } from './records';

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
  const base = { unreadable: [], space: 'real', now, within: 30, appVersion: '1', tests: null } as const;
  const [a, b] = [finished(12), finished(null)];
  const refused = { fileName: 'x.json', failure: { code: 'record.unreadable' } } as const;
  it.each<[string, StatusInput]>([
    ['no setups', { ...base, records: [] }],
    ['all kinds', { ...base, records: [a, b, record(''), finished(-4)], unreadable: [refused], space: 'practice' }],
    [
      'tested',
      {
        ...base,
        records: [a, b],
        tests: new Map([
          [a.id, { report: passedTest(-3) }],
          [b.id, { report: failedTest('token', 'http.unauthorized') }],
        ]),
      },
    ],
  ])('%s', (_name, input) => {
    const answer: unknown = JSON.parse(JSON.stringify(statusOf(input)));
    validate(answer);
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['an exit code that does not exist', { exitCode: 4 }],
    ['an invalid moment', { at: 'today' }],
    ['an undocumented property', { token: 'x' }],
    ['a missing part', { setups: undefined }],
  ])('%s does not', (_name, change) => {
    const answer: unknown = JSON.parse(JSON.stringify({ ...statusOf({ ...base, records: [a] }), ...change }));
    expect(validate(answer)).toBe(false);
  });
});
