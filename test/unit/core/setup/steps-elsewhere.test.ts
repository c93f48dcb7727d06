import { describe, expect, it } from 'vitest';
import type { SetupEvent } from '../../../../shared/contract';
import { assigned, confirmed, entra, look, orgIdSet, signedIn, tested } from './step-events';

describe('steps in Entra that another administrator does', () => {
  const inWebex = [confirmed('beforeYouBegin'), assigned('Grace'), signedIn(), orgIdSet, tested('passed')];
  const elsewhere = (events: SetupEvent[]) =>
    look(events)
      .steps.filter((step) => step.elsewhere)
      .map(({ id }) => id);

  it('are skipped until the steps in Webex are done, and then the setup waits at the hand-over', () => {
    for (const [done, next] of [
      [0, 'beforeYouBegin'],
      [2, 'signIn'],
      [3, 'orgId'],
      [4, 'connectionTest'],
      [5, 'connectEntra'],
    ] as const) {
      const events: SetupEvent[] = [assigned(''), ...inWebex.slice(0, done)];
      expect(look(events).at).toBe(next);
      expect(look(events).steps.find(({ state }) => state === 'next')?.id).toBe(next);
    }
    expect(look(inWebex).steps.find(({ id }) => id === 'connectEntra')?.reached).toBe(true);
    expect(elsewhere(inWebex)).toEqual(['addApp', 'choosePeople', 'connectEntra', 'attributeMappings', 'turnOn']);
  });

  it('are those of this setup again after Entra’s test succeeded, or when that is taken back', () => {
    expect(elsewhere([...inWebex, entra('failed')])).toHaveLength(5);
    expect(elsewhere([...inWebex, entra('succeeded')])).toEqual([]);
    expect(look([...inWebex, entra('succeeded')]).at).toBe('addApp');
    expect(elsewhere([...inWebex, assigned(null)])).toEqual([]);
    expect(look([...inWebex, assigned(null)]).at).toBe('addApp');
  });
});
