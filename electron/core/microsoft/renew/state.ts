import type { Failure } from '../../../../shared/contract';
import type { RenewStep } from '../../../../shared/enums/entra-writes';
import type { Job } from '../look/answers';
import type { RunState } from './job';
import type { NewSecret } from './secrets';

/** Where the renewal in Entra stands. Times in milliseconds since 1970. */
export type RenewState =
  | { readonly at: 'pair'; readonly remark: 'repeated' | null }
  | { readonly at: 'read'; readonly remark: 'repeated' | null }
  | {
      readonly at: 'decideSave';
      readonly secrets: readonly NewSecret[];
      readonly start: boolean;
      readonly remark: 'repeated' | null;
    }
  | { readonly at: 'save'; readonly secrets: readonly NewSecret[]; readonly startAgreed: boolean }
  | {
      readonly at: 'compare';
      readonly secrets: readonly NewSecret[];
      readonly changedAt: number;
      readonly startAgreed: boolean;
    }
  | { readonly at: 'saved'; readonly changedAt: number; readonly attempt: number; readonly startAgreed: boolean }
  | { readonly at: 'look'; readonly changedAt: number; readonly startAgreed: boolean }
  | { readonly at: 'decideStart'; readonly changedAt: number }
  | { readonly at: 'start'; readonly changedAt: number }
  | { readonly at: 'watch'; readonly changedAt: number; readonly until: number; readonly job: Job | null }
  | RenewEnd;

/** How it ended. What was done until then is in the record. */
export type RenewEnd =
  | { readonly at: 'proved'; readonly ranAt: string }
  /** No run that proves it within the time of watching; a later look goes on. */
  | { readonly at: 'later'; readonly run: RunState }
  /** The administrator does this by hand, or wants it left. */
  | { readonly at: 'byHand' | 'skipped' | 'cancelled' }
  | { readonly at: 'stopped'; readonly step: RenewStep; readonly failure: Failure };

const ends = [
  'proved',
  'later',
  'byHand',
  'skipped',
  'cancelled',
  'stopped',
] as const satisfies readonly RenewEnd['at'][];

export function isEnd(state: RenewState): state is RenewEnd {
  return (ends as readonly string[]).includes(state.at);
}

/** The step that a state belongs to, for the page. */
export function stepOf(state: Exclude<RenewState, RenewEnd>): RenewStep {
  switch (state.at) {
    case 'decideSave':
      return 'save';
    case 'look':
    case 'decideStart':
      return 'start';
    case 'watch':
      return 'run';
    default:
      return state.at;
  }
}
