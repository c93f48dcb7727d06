import { optionalStepIds, type StepGroupId, type StepId, type StepState, stepGroups, stepIds } from '.';
import { inOrder } from './in-order';

const groupIds = inOrder<StepGroupId>({ prepare: true, connect: true, switchOn: true, keep: true });
const optional: ReadonlySet<StepId> = new Set(optionalStepIds);
const required = stepIds.filter((id) => !optional.has(id));

/** How many steps a setup needs: the optional ones are not counted. */
export const stepCount = required.length;

export function isOptional(id: StepId): boolean {
  return optional.has(id);
}

/** The number of a step among those that a setup needs; null for an optional one. */
export function stepNumber(id: StepId): number | null {
  return isOptional(id) ? null : required.indexOf(id) + 1;
}

interface StepStanding {
  readonly id: StepId;
  readonly state: StepState;
}

/** How many of the steps that a setup needs are done, and whether that is all of them. */
export function stepProgress(steps: readonly StepStanding[]): { done: number; count: number; finished: boolean } {
  const needed = steps.filter(({ id }) => !isOptional(id));
  const done = needed.filter(({ state }) => state === 'done').length;
  return { done, count: needed.length, finished: done === needed.length };
}

/** The steps by group, in their order. */
export function groupSteps<Step extends { readonly id: StepId }>(
  steps: readonly Step[],
): readonly { readonly id: StepGroupId; readonly steps: readonly Step[] }[] {
  return groupIds.map((id) => {
    const members: readonly StepId[] = stepGroups[id];
    return { id, steps: steps.filter((step) => members.includes(step.id)) };
  });
}
