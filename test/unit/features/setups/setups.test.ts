import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { feature } from '../../../../electron/features/setups';
import type { SetupList, SetupView } from '../../../../shared/contract';
import { channelsOf } from '../../channels-of';
import { account, bench } from '../../core/setup/bench';

// Needs a desktop; no test here shows a file.
vi.mock('../../../../electron/platform/show-file', () => ({ showFile: vi.fn() }));

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

it('the list begins with the most urgent setup', async () => {
  const call = channelsOf('setups', feature, { setups: on.setups });
  const make = async (expiresAt: string) => {
    const { id } = await on.setups.create('real');
    await on.setups.append(id, { type: 'signedIn', way: 'window', account, expiresAt, keptIn: 'keychain' });
    return id;
  };
  const [begun, expired] = [await make('2027-11-01T10:00:00.000Z'), await make('2026-11-01T10:00:00.000Z')];
  const list = (await call('setups.list', { space: 'real' })) as SetupList;
  expect(list.setups.map(({ id }) => id)).toEqual([expired, begun]);
});
