import { describe, expect, it } from 'vitest';
import { optionalStepIds, stepIds } from '../../../../shared/enums';
import { groupSteps, isOptional, stepCount, stepNumber, stepProgress } from '../../../../shared/enums/step-progress';

const steps = stepIds.map((id) => ({ id, state: 'waiting' as const }));

describe('the steps of a setup', () => {
  it('are numbered without gaps, and the optional ones have no number', () => {
    const numbers = stepIds.map(stepNumber);
    expect(numbers.filter((number) => number !== null)).toEqual(
      Array.from({ length: stepCount }, (_, index) => index + 1),
    );
    for (const id of stepIds) expect(stepNumber(id) === null).toBe(isOptional(id));
    expect(stepCount).toBe(stepIds.length - optionalStepIds.length);
  });

  it('are each in one group, in their order', () => {
    const groups = groupSteps(steps);
    expect(groups.map(({ id }) => id)).toEqual(['prepare', 'connect', 'switchOn', 'keep']);
    expect(groups.flatMap((group) => group.steps)).toEqual(steps);
  });

  it.each([
    ['none', [], 0, false],
    ['the optional one alone', optionalStepIds, 0, false],
    ['all but the optional one', stepIds.filter((id) => !isOptional(id)), 11, true],
    ['all', stepIds, 11, true],
    ['all but a needed one', stepIds.filter((id) => id !== 'turnOn'), 10, false],
  ] as const)('count as done without the optional one: %s', (_name, ids, done, finished) => {
    const seen = steps.map(({ id }) => ({ id, state: ids.some((each) => each === id) ? 'done' : 'waiting' }) as const);
    expect(stepProgress(seen)).toEqual({ done, count: 11, finished });
  });
});
