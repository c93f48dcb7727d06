import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import { RollBackError } from '../../../../electron/core/lib/roll-back';
import { signInsOf } from '../../../../electron/core/record-files/tokens-by-sign-in';
import type { SetupRecord } from '../../../../electron/core/setup/record';
import { Token } from '../../../../electron/core/tokens/token';
import { mergeRecords } from '../../../../electron/features/restore/merge';
import { type Swap, swap } from '../../../../electron/features/restore/swap';
import { type VaultSlot, vaultSlots } from '../../../../shared/enums';
import { type Computer, computer, handedOver, id, noted, recordOf, renewal, signedIn, signIn } from './restore-bench';

/** The token of each sign-in of these tests, by its moment. */
const tokenOf = (at: string) => `S3CRET-${at.slice(14, 16)}`;

interface Case {
  readonly before: SetupRecord | null;
  readonly after: SetupRecord | null;
  /** Slots of `after` whose token is known. */
  readonly known: readonly VaultSlot[];
}

const here = recordOf(signedIn(1), handedOver(2));
const renewed = recordOf(signedIn(1), handedOver(2), ...renewal(10));
const cases: Readonly<Record<string, Case>> = {
  'a new setup': { before: null, after: renewed, known: ['current', 'previous'] },
  'a merge that brings a newer token': { before: here, after: renewed, known: ['current', 'previous'] },
  'a merge whose newer token is missing': { before: here, after: renewed, known: ['previous'] },
  'a merge of another sign-in': {
    before: here,
    after: mergeRecords(here, recordOf(signedIn(30))),
    known: ['current'],
  },
  'a merge that leaves the tokens alone': {
    before: here,
    after: mergeRecords(here, recordOf(noted(20))),
    known: ['current'],
  },
  'a token that was missing': { before: here, after: here, known: ['current'] },
  'an undone merge': { before: renewed, after: here, known: ['current'] },
  'an undone new setup': { before: renewed, after: null, known: [] },
};

const tokensIn = (record: SetupRecord | null, known: readonly string[] = vaultSlots) => {
  const signIns = record ? signInsOf(record.events) : {};
  const entries = vaultSlots.flatMap((slot) => {
    const at = signIns[slot]?.at;
    return at && known.includes(slot) ? [[slot, tokenOf(at)] as const] : [];
  });
  return Object.fromEntries(entries);
};

async function prepared({ before }: Case): Promise<Computer> {
  const machine = await computer();
  if (before) await machine.put(before, tokensIn(before));
  return machine;
}

function changeOf({ before, after, known }: Case): Swap {
  const tokens = Object.fromEntries(
    Object.entries(tokensIn(after, known)).map(([slot, text]) => [slot, new Token(text)]),
  );
  return { id, space: 'real', before, after, tokens, withoutKeychain: false };
}

/** No slot of the record contains a token of another sign-in. */
async function expectNoWrongToken(machine: Computer): Promise<SetupRecord | null> {
  const record = (await machine.start().stores.real.all())[0] ?? null;
  const [right, held] = [tokensIn(record), await machine.held()];
  for (const slot of Object.keys(right)) if (held[slot]) expect(held[slot], slot).toBe(right[slot]);
  return record;
}

describe.each(Object.entries(cases))('%s', (_, one) => {
  it('ends with the record and exactly its tokens', async () => {
    const machine = await prepared(one);
    const { vault, stores } = machine.start();
    const were = await swap(vault, stores.real, changeOf(one));
    expect(await expectNoWrongToken(machine)).toEqual(one.after);
    expect(await machine.held()).toEqual(tokensIn(one.after, one.known));
    expect(Object.keys(were).sort()).toEqual(Object.keys(tokensIn(one.before)).sort());
    await machine.end();
  });

  it('leaves the old or the new record and no wrong token when interrupted after any effect', async () => {
    for (let effects = 0; ; effects += 1) {
      const machine = await prepared(one);
      const { vault, stores, gate } = machine.start();
      let crashed = false;
      gate.refuse = (effect) => {
        crashed ||= gate.passed.length === effects && !effect.startsWith('read');
        return crashed ? new Error('the process has ended') : null;
      };
      await swap(vault, stores.real, changeOf(one)).catch(() => undefined);
      const record = await expectNoWrongToken(machine);
      expect([one.before, one.after]).toContainEqual(record);
      // Repeating the swap completes it.
      const next = machine.start();
      await swap(next.vault, next.stores.real, { ...changeOf(one), before: record });
      expect(await expectNoWrongToken(machine)).toEqual(one.after);
      for (const [slot, token] of Object.entries(tokensIn(one.after, one.known)))
        expect((await machine.held())[slot]).toBe(token);
      await machine.end();
      if (!crashed) break;
    }
  });

  it('has no wrong token and reports an incomplete rollback when every further effect fails', async () => {
    for (let allowed = 0; ; allowed += 1) {
      const machine = await prepared(one);
      const { vault, stores, gate } = machine.start();
      gate.refuse = (effect) => {
        const isRefused = !effect.startsWith('read') && gate.passed.length >= allowed;
        return isRefused ? new FailureError('keychain.locked') : null;
      };
      const thrown = await swap(vault, stores.real, changeOf(one)).then(
        () => null,
        (error: unknown) => error,
      );
      const record = await expectNoWrongToken(machine);
      const isAsBefore = [record, await machine.held()];
      const before = [one.before, tokensIn(one.before)];
      if (thrown) expect(thrown instanceof RollBackError).toBe(JSON.stringify(isAsBefore) !== JSON.stringify(before));
      await machine.end();
      if (!thrown) break;
    }
  });

  it('is unchanged when any effect fails', async () => {
    for (let refused = 0; ; refused += 1) {
      const machine = await prepared(one);
      const { vault, stores, gate } = machine.start();
      let calls = 0;
      gate.refuse = (effect) => {
        if (effect.startsWith('read')) return null;
        calls += 1;
        return calls === refused + 1 ? new FailureError('keychain.locked') : null;
      };
      const failed = await swap(vault, stores.real, changeOf(one)).then(
        () => false,
        () => true,
      );
      if (failed) {
        expect(await expectNoWrongToken(machine)).toEqual(one.before);
        expect(await machine.held()).toEqual(tokensIn(one.before));
      }
      await machine.end();
      if (!failed) break;
    }
  });
});

it('an unresponsive keychain stops the swap before any change, unless no token is in it', async () => {
  const machine = await computer();
  const { vault, stores, gate } = machine.start();
  gate.refuse = (effect) => (effect === 'save' ? null : new FailureError('keychain.locked'));
  const added: Swap = { id, space: 'real', before: null, after: here, tokens: {}, withoutKeychain: false };
  await expect(swap(vault, stores.real, added)).rejects.toThrow('keychain.locked');
  expect(gate.passed).toEqual([]);
  await swap(vault, stores.real, { ...added, withoutKeychain: true });
  expect(gate.passed).toEqual(['save']);
  const replaced = { ...added, before: here, after: renewed, withoutKeychain: true };
  await expect(swap(vault, stores.real, replaced)).rejects.toThrow('keychain.locked');
  expect(gate.passed).toEqual(['save']);
  expect(signIn(1).keptIn).toBe('keychain');
  await machine.end();
});

it('is refused when the record got another event meanwhile: that event and the tokens stay', async () => {
  for (const one of [cases['a merge that brings a newer token'], cases['an undone new setup']]) {
    if (!one?.before) throw new Error('no such case');
    const machine = await prepared(one);
    const { vault, stores, gate } = machine.start();
    let adding: Promise<unknown> | null = null;
    gate.refuse = () => {
      adding ??= stores.real.append(id, () => noted(40));
      return null;
    };
    await expect(swap(vault, stores.real, changeOf(one))).rejects.toThrow('restore.changed');
    await adding;
    const { before } = one;
    expect(await expectNoWrongToken(machine)).toEqual({ ...before, events: [...before.events, noted(40)] });
    expect(await machine.held()).toEqual(tokensIn(before));
    await machine.end();
  }
});
