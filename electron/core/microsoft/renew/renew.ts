import { toFailure } from '../../lib/failure';
import { isEnd, type RenewEnd, type RenewState, stepOf } from './state';
import {
  compare,
  decideSave,
  decideStart,
  look,
  readSecrets,
  save,
  start,
  validatePair,
  validateSaved,
  watch,
} from './steps';
import type { RenewTask } from './task';

/**
 * Renews the Secret Token in Entra and collects the proof, from a state on. Never rejects: what stops it is its end.
 * Only after `proved` may the old token go.
 */
export async function renewInEntra(task: RenewTask, from: RenewState): Promise<RenewEnd> {
  let state = from;
  while (!isEnd(state)) {
    if (task.signal.aborted) return { at: 'cancelled' };
    task.show(state);
    const step = stepOf(state);
    try {
      state = await advance(task, state);
    } catch (thrown) {
      if (task.signal.aborted) return { at: 'cancelled' };
      state = { at: 'stopped', step, failure: toFailure(thrown) };
    }
  }
  return state;
}

function advance(task: RenewTask, state: Exclude<RenewState, RenewEnd>): Promise<RenewState> {
  switch (state.at) {
    case 'pair':
      return validatePair(task, state.remark);
    case 'read':
      return readSecrets(task, state.remark);
    case 'decideSave':
      return decideSave(task, state);
    case 'save':
      return save(task, state);
    case 'compare':
      return compare(task, state);
    case 'saved':
      return validateSaved(task, state);
    case 'look':
      return look(task, state);
    case 'decideStart':
      return decideStart(task, state.changedAt);
    case 'start':
      return start(task, state.changedAt);
    case 'watch':
      return watch(task, state);
  }
}
