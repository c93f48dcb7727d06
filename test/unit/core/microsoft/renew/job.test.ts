import { describe, expect, it } from 'vitest';
import { job as jobShape } from '../../../../../electron/core/microsoft/look/answers';
import { needsStart, runState } from '../../../../../electron/core/microsoft/renew/job';

const changed = Date.parse('2026-11-30T02:00:00Z');
const before = '2026-11-30T01:59:59Z';
const after = '2026-11-30T02:00:01.000Z';
const never = '0001-01-01T00:00:00Z';

const job = (code: string | null, schedule: string | null, last?: object | null, quarantine?: object | null) =>
  jobShape.parse({
    id: 'job',
    schedule: schedule && { state: schedule },
    status: { ...(code ? { code } : {}), lastExecution: last ?? null, quarantine: quarantine ?? null },
  });
const run = (state: string, timeBegan: string) => ({ state, timeBegan, error: { code: 'None' } });

describe('runState()', () => {
  it.each([
    ['a run from before', job('Active', 'Active', run('Succeeded', before)), { kind: 'none' }],
    ['a run that began after', job('Active', 'Active', run('Succeeded', after)), { kind: 'succeeded', ranAt: after }],
    ['a run at the same moment', job('Active', 'Active', run('Succeeded', '2026-11-30T02:00:00Z')), { kind: 'none' }],
    ['a job that never ran', job('NotRun', 'Active', run('Failed', never)), { kind: 'none' }],
    ['a failed run', job('Active', 'Active', run('Failed', after)), { kind: 'failed', ranAt: after }],
    [
      'failures of users',
      job('Active', 'Active', run('EntryLevelErrors', after)),
      { kind: 'entryErrors', ranAt: after },
    ],
    ['a success that is not active yet', job('NotRun', 'Active', run('Succeeded', after)), { kind: 'none' }],
    ['a state of a later version', job('Active', 'Active', run('Partial', after)), { kind: 'none' }],
    ['a stopped job', job('Paused', 'Paused', run('Succeeded', after)), { kind: 'stopped' }],
    [
      'a quarantine from before',
      job('Quarantine', 'Active', run('Failed', before), { reason: 'Unknown' }),
      { kind: 'quarantined', since: 'before', reason: 'Unknown', code: '' },
    ],
    [
      'a quarantine since then, although its code is active',
      job('Active', 'Active', run('Succeeded', after), { reason: 'TooManyDeletes', error: { code: 'X' } }),
      { kind: 'quarantined', since: 'after', reason: 'TooManyDeletes', code: 'X' },
    ],
    ['a job without any field', jobShape.parse({ id: 'job' }), { kind: 'none' }],
  ])('says what %s means', (_, state, expected) => {
    expect(runState(state, changed)).toEqual(expected);
  });
});

describe('needsStart()', () => {
  it.each([
    [job('Active', 'Active'), false],
    [job('NotRun', 'Active'), false],
    [job('Paused', 'Paused'), true],
    [job('Paused', 'Disabled'), true],
    [job('Quarantine', 'Active'), true],
    [job('Active', 'Active', null, { reason: 'Unknown' }), true],
    [job('Paused', null), true],
    [jobShape.parse({ id: 'job' }), false],
  ])('of %j is %s', (state, expected) => {
    expect(needsStart(state)).toBe(expected);
  });
});
