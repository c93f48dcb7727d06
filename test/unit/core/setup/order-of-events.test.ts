import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import { bench } from './bench';

/** Events that are added at once, each after some turns of the event loop. */
const additions = fc.array(
  fc.record({ turns: fc.nat({ max: 6 }), kind: fc.constantFrom('ready', 'built', 'refused') }),
  { minLength: 2, maxLength: 12 },
);

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await null;
}

describe('events of one setup that are added at once', () => {
  it('are built in the order in which they are written, each of everything before it', async () => {
    await fc.assert(
      fc.asyncProperty(additions, async (all) => {
        const on = await bench();
        const { id } = await on.setups.create('real');
        let [built, written] = [0, 'name 0'];
        await on.setups.append(id, { type: 'named', name: written });
        const add = async (kind: string) => {
          // Each reading of the clock is a second later.
          on.clock.now = new Date(on.clock.now.getTime() + 1_000);
          if (kind === 'ready') return on.setups.append(id, { type: 'noted', notes: kind });
          return on.setups.append(id, ({ name }) => {
            expect(name).toBe(written);
            if (kind === 'refused') throw new FailureError('step.notReached');
            built += 1;
            written = `name ${built}`;
            return { type: 'named', name: written };
          });
        };
        const added = all.map(async ({ turns: waits, kind }) => {
          await turns(waits);
          const refused = await add(kind).then(
            () => false,
            () => true,
          );
          expect(refused).toBe(kind === 'refused');
        });
        await Promise.all(added);
        const { events } = await on.restart().setups.view(id);
        const names = events.flatMap((event) => (event.type === 'named' ? [event.name] : []));
        expect(names).toEqual(Array.from({ length: built + 1 }, (_, index) => `name ${index}`));
        const times = events.map(({ at }) => at);
        expect(times).toEqual(times.toSorted());
        expect(events.length - 2 - built).toBe(all.filter(({ kind }) => kind === 'ready').length);
        await on.end();
      }),
      { numRuns: 40 },
    );
  });

  it('have their time from the moment at which they are written', async () => {
    const on = await bench();
    const { id } = await on.setups.create('real');
    const first = on.setups.append(id, () => {
      on.clock.now = new Date('2026-11-22T12:00:00Z');
      return { type: 'named', name: 'first' };
    });
    const second = on.setups.append(id, { type: 'named', name: 'second' });
    await Promise.all([first, second]);
    const { events } = await on.setups.view(id);
    expect(events.at(-1)).toEqual({ type: 'named', name: 'second', at: '2026-11-22T12:00:00.000Z' });
    await on.end();
  });

  it('are kept by a deletion that waits for the keychain meanwhile, and come back with the setup', async () => {
    const on = await bench();
    const { id } = await on.setups.create('real');
    await on.setups.append(id, {
      ...({ type: 'signedIn', way: 'window', account: null, expiresAt: null, keptIn: 'keychain' } as const),
    });
    let answer = () => {};
    on.keychain.prompt = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const deleted = on.setups.delete(id);
    // Its view waits for the keychain, too, and then finds no setup.
    const added = on.setups.append(id, { type: 'named', name: 'Meanwhile' }).catch(() => undefined);
    await expect.poll(async () => (await on.stores.real.get(id)).events.at(-1)?.type).toBe('named');
    answer();
    await Promise.all([deleted, added]);
    expect((await on.setups.restore(id)).name).toBe('Meanwhile');
    await on.end();
  });

  it('name who confirmed a step by the account that is in the record then', async () => {
    const made = await bench();
    const { setups } = made.restart((webex) => ({ webex }));
    const { id } = await setups.create('real');
    const signedIn = {
      ...({ type: 'signedIn', way: 'window', expiresAt: null, keptIn: 'keychain' } as const),
      account: { displayName: 'Ada', email: 'ada@contoso.com', orgId: 'o', administrator: 'full' as const },
    };
    await Promise.all([setups.append(id, signedIn), setups.append(id, { type: 'stepConfirmed', step: 'addApp' })]);
    const { events } = await setups.view(id);
    expect(events.at(-1)).toMatchObject({ type: 'stepConfirmed', by: { webex: 'ada@contoso.com' } });
    await made.end();
  });
});
