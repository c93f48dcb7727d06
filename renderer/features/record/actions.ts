import type { RecordChange, RecordDocument, Result } from '../../../shared/contract';
import { operate } from '../../lib/actions';
import { ask } from '../../lib/bridge';
import { change, state } from '../../lib/store';
import { enterRecord, quietTest } from '../setups/actions';

/** The record of the open setup. A sign-in that waits goes on meanwhile. */
export function showRecord(): void {
  const { signIn } = state();
  const busy = signIn.kind === 'waiting' || signIn.kind === 'pasting';
  change({
    route: { page: 'setup', step: 'record' },
    notice: null,
    signIn: busy ? signIn : { kind: 'resting' },
    test: quietTest(),
  });
}

/** Opens a setup from the list at its record. */
export async function openRecord(id: string): Promise<void> {
  const result = await operate('open', (main) => main['setups.open']({ id }));
  if (result?.ok) enterRecord(result.value);
}

/** The record as people read it, as of now. */
export function readRecord(id: string): Promise<Result<RecordDocument>> {
  return ask((main) => main['record.open']({ id }));
}

/** What happened in between; `from` null: before the setup began. */
export function readChanges(id: string, from: string | null, to: string): Promise<Result<readonly RecordChange[]>> {
  return ask((main) => main['record.changes']({ id, from, to }));
}
