import { expect, it } from 'vitest';
import { factsOf } from '../../../../electron/core/setup/facts';
import { failedTestOf } from '../../../../electron/core/setup/failed-test';
import { stepsAfter } from '../../../../electron/core/setup/steps';
import type { CheckView, SetupEvent, TestOutcome } from '../../../../shared/contract';
import { passedChecks, refusedChecks, setUp } from '../../../fixtures/sample-records';

const tested = (at: string, outcome: TestOutcome, checks: readonly CheckView[]): SetupEvent => ({
  type: 'connectionTested',
  at,
  outcome,
  checks: [...checks],
});
const untested = setUp().filter(({ type }) => !['connectionTested', 'entraTested', 'stepConfirmed'].includes(type));
const failed = tested('2026-07-01T08:13:00.000Z', 'failed', refusedChecks);
const entra: SetupEvent = { type: 'entraTested', at: '2026-07-01T08:30:00.000Z', result: 'succeeded' };
const of = (...events: readonly SetupEvent[]) => failedTestOf(factsOf([...untested, ...events]));

it('the steps after the connection test are those that need it, directly or through another one', () => {
  expect(stepsAfter('connectionTest')).toEqual([
    'connectEntra',
    'attributeMappings',
    'turnOn',
    'checkResult',
    'keepIt',
  ]);
});

it('a failed test stays known with its first failed check until a test passes', () => {
  expect(of()).toBeNull();
  const passedOver = { at: '2026-07-01T08:13:00.000Z', check: 'token', continued: true };
  expect(of(failed)).toMatchObject(passedOver);
  expect(of(failed, entra)).toMatchObject(passedOver);
  expect(of(failed, entra, tested('2026-07-02T08:00:00.000Z', 'warning', passedChecks))).toBeNull();
});

it('a test that failed only after Entra had connected was not passed over', () => {
  expect(of(entra, tested('2026-11-21T08:00:00.000Z', 'failed', refusedChecks))).toMatchObject({ continued: false });
});

it('a failed test without a failed check has no name of one', () => {
  expect(of(tested('2026-07-01T08:13:00.000Z', 'failed', []))).toMatchObject({ check: null });
});
