import type { SetupEvent } from '../../../shared/contract';
import { type KeychainTokens, keychainTokens, setKeychain } from '../support/keyring';
import { expect, test } from '../support/lab';
import {
  confirmNew,
  connect,
  copyNew,
  eventTypes,
  openRenewal,
  passCheck,
  rewriteRecord,
  signInForRenewal,
  storedRecord,
} from '../support/renewal';
import { heading } from '../support/steps';
import type { Wizard } from '../support/wizard';

/** A completed renewal: its record and both tokens. */
async function wholeRenewal(wizard: Wizard): Promise<{ id: string; events: readonly SetupEvent[] }> {
  await openRenewal(wizard);
  await signInForRenewal(wizard);
  await passCheck(wizard);
  await copyNew(wizard);
  await confirmNew(wizard);
  await wizard.kill();
  return storedRecord(wizard);
}

test('a renewal killed between any two effects has a working token and a correct state at the next start', async ({
  lab,
  start,
  webex,
}) => {
  test.setTimeout(120_000);
  const first = await lab();
  const old = await connect(first, webex);
  const fresh = webex.token;
  const { id, events } = await wholeRenewal(first);
  const upTo = (type: SetupEvent['type']) => events.slice(0, events.findLastIndex((event) => event.type === type) + 1);
  const connected = events.slice(
    0,
    events.findIndex(({ type }) => type === 'renewalSignedIn'),
  );
  const swapped: KeychainTokens = { current: fresh, pending: null, previous: old };

  // The state after a kill at each effect, in order, and the state after the next start.
  for (const { after, events: left, held, made, last, page } of [
    {
      after: 'the new token went into the keychain',
      events: connected,
      held: { current: old, pending: fresh, previous: null },
      made: { current: old, pending: null, previous: null },
      last: 'entraTested',
      page: 'Attribute mappings',
    },
    {
      after: 'the old token was copied',
      events: upTo('secretTokenCopied'),
      held: { current: old, pending: fresh, previous: old },
      made: { current: old, pending: fresh, previous: null },
      last: 'secretTokenCopied',
      page: 'Update Entra',
    },
    {
      after: 'the record states that Entra has the new token',
      events: upTo('renewalConfirmed'),
      held: { current: old, pending: fresh, previous: old },
      made: swapped,
      last: 'renewed',
      page: 'Attribute mappings',
    },
    {
      after: 'the new token took the place of the old one',
      events: upTo('renewalConfirmed'),
      held: { current: fresh, pending: fresh, previous: old },
      made: swapped,
      last: 'renewed',
      page: 'Attribute mappings',
    },
    {
      after: 'the record states the renewal',
      events: upTo('renewed'),
      held: { current: fresh, pending: fresh, previous: old },
      made: swapped,
      last: 'renewed',
      page: 'Attribute mappings',
    },
  ]) {
    await test.step(after, async () => {
      await rewriteRecord(first, left);
      await setKeychain(id, held);
      const wizard = await start({ data: first.data });
      await wizard.page.getByRole('button', { name: /^(Continue|Open|Continue renewal of) contoso.example/ }).click();
      await expect(heading(wizard.page)).toHaveText(page);
      await expect(wizard.page.getByRole('alert')).toBeHidden();
      expect(await keychainTokens(id)).toEqual(made);
      expect((await eventTypes(wizard)).at(-1)).toBe(last);
      await wizard.kill();
    });
  }
});

test('an interrupted renewal is completed at the next start, even if the setup is not opened', {
  tag: '@installed',
}, async ({ lab, start, webex }) => {
  const first = await lab();
  const old = await connect(first, webex);
  const { id, events } = await wholeRenewal(first);
  await rewriteRecord(
    first,
    events.filter(({ type }) => type !== 'renewed'),
  );
  await setKeychain(id, { current: old, pending: webex.token, previous: old });
  const again = await start({ data: first.data });
  await expect.poll(() => keychainTokens(id)).toEqual({ current: webex.token, pending: null, previous: old });
  await expect.poll(async () => (await eventTypes(again)).at(-1)).toBe('renewed');
  await again.kill();

  // At a later start the old token has expired.
  const keptUntil = new Date(Date.now() - 1000).toISOString();
  const { events: later } = await storedRecord(again);
  await rewriteRecord(
    again,
    later.map((event) => (event.type === 'renewalConfirmed' ? { ...event, keptUntil } : event)),
  );
  const last = await start({ data: first.data });
  await expect.poll(() => keychainTokens(id)).toEqual({ current: webex.token, pending: null, previous: null });
  await expect.poll(async () => (await eventTypes(last)).at(-1)).toBe('previousForgotten');
});
