import type { SetupEvent } from '../../../shared/contract';
import { expect } from './lab';
import { recordOf } from './sign-in';
import type { Wizard } from './wizard';

/** Each write has one end in the record: unknown where a kill cut it, or done. */
export async function expectWholeJournal(wizard: Wizard, kills: number): Promise<void> {
  const { events } = JSON.parse((await recordOf(wizard)).text) as { readonly events: readonly SetupEvent[] };
  const began = events.flatMap((event) => (event.type === 'entraWriteBegan' ? [event.write] : []));
  const ended = events.flatMap((event) => (event.type === 'entraWriteEnded' ? [event] : []));
  expect(ended.map(({ write }) => write).sort()).toEqual(began.sort());
  expect(ended.filter(({ result }) => result === 'unknown')).toHaveLength(kills);
  expect(ended.flatMap(({ result, code }) => (result === 'failed' ? [code] : []))).toEqual([]);
}
