import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeAll } from '../../core/http/servers';
import { account } from '../../core/setup/bench';
import { testingBench, usersState } from './test-service';

const otherOrg = '0b6f5a2c-1111-4222-8333-944455556666';

let on: Awaited<ReturnType<typeof testingBench>>;
beforeEach(async () => {
  on = await testingBench();
});
afterEach(async () => {
  await closeAll();
  await on.end();
});

describe('the result of a connection test', () => {
  it('is stored with the Org ID and the endpoints that were tested', async () => {
    const id = await on.testable();
    const view = await on.testing.run(id, false);
    expect(view.lastTest).toMatchObject({ outcome: 'warning' });
    const { scimBaseUrl } = on.cloud;
    expect(await on.results(id)).toMatchObject([{ orgId: account.orgId, cloud: { kind: 'file', scimBaseUrl } }]);
    expect(on.progress.every(({ setupId, token }) => setupId === id && token === 'current')).toBe(true);
    expect(usersState(on.progress)).toBe('passed');
  });

  it('is dropped when the Org ID was changed meanwhile, and opens no hand-over', async () => {
    const id = await on.testable();
    const release = on.holdAnswers();
    const result = on.testing.run(id, false);
    await on.asked().toBe(1);
    await on.orgIdSet(id, otherOrg);
    release();
    const view = await result;
    expect(view).toMatchObject({ orgId: otherOrg, lastTest: null });
    expect(view.steps.find((step) => step.id === 'connectEntra')?.reached).toBe(false);
    expect(await on.results(id)).toEqual([]);
  });

  it('is dropped when another token came meanwhile', async () => {
    const id = await on.testable();
    const release = on.holdAnswers();
    const result = on.testing.run(id, false);
    await on.asked().toBe(1);
    on.clock.now = new Date('2026-11-22T11:00:00Z');
    await on.signIn(id);
    release();
    expect(await result).toMatchObject({ lastTest: null });
    expect(await on.results(id)).toEqual([]);
  });

  it('belongs to the token that was tested: the current one and that of a renewal are tested side by side', async () => {
    const id = await on.testable();
    await on.signIn(id, 'pending');
    const release = on.holdAnswers();
    const both = [on.testing.run(id, false), on.testing.run(id, false, 'pending')];
    await on.asked().toBe(2);
    release();
    await Promise.all(both);
    expect((await on.results(id)).map(({ token, outcome }) => [token, outcome])).toHaveLength(2);
    const view = await on.setups.view(id);
    expect([view.lastTest?.outcome, view.renewal?.lastTest?.outcome]).toEqual(['warning', 'warning']);
  });
});

describe('a connection test that cannot begin', () => {
  it('is refused before there is an Org ID', async () => {
    const { id } = await on.setups.create('real');
    await on.signIn(id);
    await expect(on.testing.run(id, false)).rejects.toMatchObject({ failure: { code: 'step.notReached' } });
  });

  it('is refused for the token of a renewal while there is no renewal', async () => {
    const id = await on.testable();
    await expect(on.testing.run(id, false, 'pending')).rejects.toMatchObject({ failure: { code: 'step.notReached' } });
  });

  it.each([
    ['keychain.locked', () => (on.keychain.fault = 'keychain.locked')],
    ['keychain.empty', (id: string) => on.vault.forget({ id, space: 'real' })],
  ])('reports %s when the keychain does not return the token, and sends nothing to Webex', async (code, prepare) => {
    const id = await on.testable();
    await prepare(id);
    await expect(on.testing.run(id, false)).rejects.toMatchObject({ failure: { code } });
    expect(on.server.requests).toEqual([]);
  });

  it('is freed when it throws: a later cancel does not report it', async () => {
    const id = await on.testable();
    on.broken = new Error('the window is gone');
    await expect(on.testing.run(id, false)).rejects.toThrow('the window is gone');
    on.broken = null;
    on.testing.cancel(id);
    expect(on.progress).toEqual([]);
  });
});
