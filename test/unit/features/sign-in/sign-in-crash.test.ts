import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import { Token } from '../../../../electron/core/tokens/token';
import { fingerprintKeyAccount } from '../../../../electron/core/tokens/token-store';
import { expectTruth, heldBy, type RenewalBench, type Run, renewalBench } from '../renewal/renewal-bench';

let bench: RenewalBench;
beforeEach(async () => {
  bench = await renewalBench();
});
afterEach(() => bench.end());

const [first, second] = ['S3CRET-first', 'S3CRET-second'];
const none = { current: null, pending: null, previous: null };

async function newSetup(): Promise<string> {
  return (await bench.start().setups.create('real')).id;
}

async function signedInSetup(): Promise<string> {
  const { setups, signingIn } = bench.start();
  const { id } = await setups.create('real');
  bench.webex.token = first;
  await signingIn.start(id, 'window');
  return id;
}

/** Runs `work` up to its effect of this number and no further, as if the process had ended then. @returns false: it was done. */
async function crashAfter(effects: number, work: (run: Run) => Promise<unknown>): Promise<boolean> {
  const run = bench.start();
  let [done, crashed] = [0, false];
  run.gate.refuse = (call) => {
    if (!crashed && call.startsWith('read')) return null;
    crashed ||= done === effects;
    done += 1;
    return crashed ? new Error('the process has ended') : null;
  };
  await work(run).catch(() => undefined);
  return crashed;
}

/** Crashes `work` after each of its effects in turn, each time on a setup of its own, and checks the remaining state. */
async function crashEverywhere(
  prepare: () => Promise<string>,
  work: (run: Run, id: string) => Promise<unknown>,
  look: (run: Run, id: string) => Promise<unknown>,
): Promise<number> {
  for (let effects = 0; ; effects += 1) {
    const id = await prepare();
    bench.webex.token = second;
    if (!(await crashAfter(effects, (run) => work(run, id)))) return effects;
    await look(bench.start(), id);
  }
}

const signInAgain = (run: Run, id: string) => run.signingIn.start(id, 'window');

describe('a sign-in that is cut off at any moment', () => {
  it('leaves the current token that the record mentions, and no other one', async () => {
    const effects = await crashEverywhere(signedInSetup, signInAgain, async (run, id) => {
      const { held } = await expectTruth(bench, run, id, [first, second]);
      expect(held.pending).toBeNull();
    });
    expect(effects).toBeGreaterThan(3);
  });

  it('gives the token of the record to a test that begins before the setup is opened', async () => {
    await crashEverywhere(signedInSetup, signInAgain, async (run, id) => {
      const { owner, facts } = await run.setups.target(id);
      const token = await run.vault.read(owner);
      expect(await run.vault.fingerprint({ space: 'real' }, token)).toBe(facts.signIn?.fingerprint);
    });
  });

  it('leaves no token once the setup is deleted, also when its first sign-in was never recorded', async () => {
    const effects = await crashEverywhere(newSetup, signInAgain, async (run, id) => {
      await run.setups.delete(id);
      expect(await heldBy(bench, id)).toEqual(none);
    });
    expect(effects).toBeGreaterThan(3);
  });
});

describe('a record that cannot be written', () => {
  const refuseRecord = (run: Run) => {
    run.gate.refuse = (call) => (call.startsWith('append') ? new FailureError('record.diskFull') : null);
  };

  it('removes the token of a first sign-in from the keychain', async () => {
    const id = await newSetup();
    const run = bench.start();
    refuseRecord(run);
    await expect(run.signingIn.start(id, 'window')).rejects.toMatchObject({ failure: { code: 'record.diskFull' } });
    expect(await heldBy(bench, id)).toEqual(none);
  });

  it('keeps the token of the previous sign-in', async () => {
    const id = await signedInSetup();
    bench.webex.token = second;
    const run = bench.start();
    refuseRecord(run);
    await expect(run.signingIn.start(id, 'window')).rejects.toMatchObject({ failure: { code: 'record.diskFull' } });
    expect(await heldBy(bench, id)).toEqual({ ...none, current: first });
    run.gate.refuse = () => null;
    await expectTruth(bench, run, id, [first]);
  });
});

describe('undoing a deletion', () => {
  it('writes the record before the tokens, so that no token is there without it', async () => {
    const undo = async (run: Run, id: string) => {
      await run.setups.delete(id);
      run.gate.passed.length = 0;
      await run.setups.restore(id);
    };
    const run = bench.start();
    const id = await signedInSetup();
    await undo(run, id);
    const effects = run.gate.passed.filter((call) => !call.startsWith('read'));
    expect(effects.slice(0, 2)).toEqual(['save', 'write current']);
  });

  it('leaves neither record nor token when the keychain rejects the token', async () => {
    const id = await signedInSetup();
    const run = bench.start();
    await run.setups.delete(id);
    run.gate.refuse = (call) => (call.startsWith('write') ? new FailureError('keychain.locked') : null);
    await expect(run.setups.restore(id)).rejects.toMatchObject({ failure: { code: 'keychain.locked' } });
    expect((await run.setups.list('real')).setups).toEqual([]);
    run.gate.refuse = () => null;
    expect(await run.setups.restore(id)).toMatchObject({ token: { location: 'keychain' } });
  });
});

describe('a token that was changed behind the app', () => {
  it.each(['current', 'pending'])('is neither tested nor copied, and is reported: %s', async (slot) => {
    const id = await signedInSetup();
    if (slot === 'pending') {
      const { setups, signingIn } = bench.start();
      await setups.append(id, { type: 'entraTested', result: 'succeeded' });
      await signingIn.start(id, 'window');
    }
    const run = bench.start();
    await bench.keychain.write({ service: 'Webex Entra Setup', account: `${id}/${slot}` }, new Token('S3CRET-foreign'));
    const view = await run.setups.view(id);
    const token = slot === 'pending' ? view.renewal?.token : view.token;
    expect(token).toMatchObject({ location: 'missing', failure: { code: 'keychain.otherToken' } });
    const { owner } = await run.setups.target(id, slot === 'pending' ? 'pending' : 'current');
    await expect(run.vault.read(owner)).rejects.toMatchObject({ failure: { code: 'keychain.otherToken' } });
  });

  it('is replaced by the next sign-in', async () => {
    const id = await signedInSetup();
    await bench.keychain.write({ service: 'Webex Entra Setup', account: `${id}/current` }, new Token('S3CRET-foreign'));
    bench.webex.token = second;
    const run = bench.start();
    await run.signingIn.start(id, 'window');
    await expectTruth(bench, run, id, [second]);
  });

  it('is used when its fingerprint was made on another computer, where it cannot be compared', async () => {
    const id = await signedInSetup();
    await bench.keychain.remove({ service: 'Webex Entra Setup', account: fingerprintKeyAccount });
    const run = bench.start();
    expect(await run.setups.view(id)).toMatchObject({ token: { location: 'keychain' } });
    const { owner } = await run.setups.target(id);
    expect((await run.vault.read(owner)).reveal()).toBe(first);
  });

  it('is removed with its setup', async () => {
    const id = await signedInSetup();
    await bench.keychain.write({ service: 'Webex Entra Setup', account: `${id}/current` }, new Token('S3CRET-foreign'));
    await bench.start().setups.delete(id);
    expect(await heldBy(bench, id)).toEqual(none);
  });
});
