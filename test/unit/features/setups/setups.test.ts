import { afterEach, beforeEach, expect, it } from 'vitest';
import { feature } from '../../../../electron/features/setups';
import type { SetupView } from '../../../../shared/contract';
import { channelsOf } from '../../channels-of';
import { bench } from '../../core/setup/bench';

let on: Awaited<ReturnType<typeof bench>>;
beforeEach(async () => {
  on = await bench();
});
afterEach(() => on.end());

/** The setup as the next start of the app reads it. */
async function afterRestart(id: string): Promise<SetupView> {
  return on.restart().setups.view(id);
}

it('a name and notes are kept in the record without space around them; emptied notes are removed', async () => {
  const call = channelsOf('setups', feature, { setups: on.setups });
  const { id } = await on.setups.create('real');
  await call('setups.rename', { id, name: 'Contoso “Übersee” 中文' });
  await call('setups.note', { id, notes: '\nGrace, 010-5550\nsecond line \n' });
  expect(await afterRestart(id)).toMatchObject({
    name: 'Contoso “Übersee” 中文',
    notes: 'Grace, 010-5550\nsecond line',
  });
  await call('setups.note', { id, notes: '  ' });
  expect((await afterRestart(id)).notes).toBe('');
});
