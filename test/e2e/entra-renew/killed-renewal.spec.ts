import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { EntraRenewFlow } from '../../../shared/contract';
import { renewalScopes, setUpPermissions } from '../../../shared/enums/microsoft-sign-in';
import { defaultBrowser } from '../support/browser';
import { setUpByBridge, signInByBridge } from '../support/entra-bridge';
import { expectWholeJournal } from '../support/entra-journal';
import { expect, test } from '../support/lab';
import { type Moment, ownEntra } from '../support/own-entra';
import { openRenewal, passCheck } from '../support/renewal';
import { recordOf } from '../support/sign-in';
import { heading } from '../support/steps';
import { webexDone } from '../support/webex-done';
import { windowWith } from '../support/wizard';

const moments: readonly Moment[] = ['before', 'after'];
const where = { before: 'before Entra receives it', after: 'before Entra answers it' };

for (const moment of moments) {
  test(`goes on with a renewal after the app is killed at each write, ${where[moment]}, until a run of Entra proves it`, async ({
    start,
    folder,
  }) => {
    const entra = await ownEntra();
    try {
      const desktop = await defaultBrowser(folder);
      const options = { cloud: entra.cloud, env: desktop.env };
      const { id, wizard: first } = await webexDone(options, start);
      let wizard = first;
      await signInByBridge(wizard.page, desktop, id, setUpPermissions);
      const grace = entra.person('grace.hopper@practice.example');
      const choices = {
        ...{ hide: false, recipient: '', deleteThreshold: 500, mappings: false, person: grace },
        ...{ everyone: 'later' as const, assigned: [] },
      };
      const end = await setUpByBridge(wizard.page, id, choices, () => false);
      expect(end?.flow).toEqual({ at: 'done' });
      await entra.pause();

      await openRenewal(wizard);
      await wizard.page.getByRole('button', { name: 'Open the private window' }).click();
      const webex = await windowWith(wizard.app, '/idb/oauth2/v1/authorize');
      await webex.getByRole('button', { name: 'Ada Lovelace' }).click({ noWaitAfter: true });
      await expect(heading(wizard.page)).toHaveText('Check the new token');
      await passCheck(wizard);
      await wizard.page.getByRole('button', { name: 'Continue', exact: true }).click();
      await expect(heading(wizard.page)).toHaveText('Update Entra');

      entra.stopAt(moment);
      entra.runs.push([]);
      for (let kills = 0; (await renewed(wizard.page, id, () => entra.stopped.length > kills)) === null; kills += 1) {
        await wizard.kill();
        wizard = await start({ ...options, data: wizard.data });
        await signInByBridge(wizard.page, desktop, id, renewalScopes);
      }
      expect(entra.stopped).toEqual(['PUT secrets', 'POST start']);
      await entra.runCycle();
      await wizard.page.evaluate((own) => window.bridge['entraRenew.look']({ id: own }), id);
      await expect.poll(async () => (await flowOf(wizard.page, id)).at).toBe('proved');

      // Of the start, Entra shows whether it came; of a secret, it shows nothing.
      const sent = entra.runs.at(-1)?.filter((each) => entra.stopped.includes(each));
      const [save, begin] = ['PUT secrets', 'POST start'];
      expect(sent).toEqual(moment === 'before' ? [save, save, begin, begin] : [save, save, begin]);
      const { text } = await recordOf(wizard);
      for (const proof of ['pairAccepted', 'secretsKept', 'savedAccepted', 'runSucceeded'])
        expect(text).toContain(proof);
      await expectWholeJournal(wizard, 2);
    } finally {
      await entra.close();
    }
  });
}

/** Begins the renewal, or goes on, until it waits for a run of Entra; null: a write was stopped. */
async function renewed(page: Page, id: string, isStopped: () => boolean): Promise<EntraRenewFlow | null> {
  await page.evaluate((own) => window.bridge['entraRenew.begin']({ id: own, confirm: 'each' }), id);
  for (;;) {
    if (isStopped()) return null;
    const flow = await flowOf(page, id);
    if (flow.at === 'deciding')
      await page.evaluate((own) => window.bridge['entraRenew.decide']({ id: own, decision: 'do' }), id);
    else if (flow.at === 'watching') return flow;
    else if (flow.at !== 'working' && flow.at !== 'finding') throw new Error(JSON.stringify(flow));
    await delay(30);
  }
}

async function flowOf(page: Page, id: string): Promise<EntraRenewFlow> {
  const flow = await page.evaluate((own) => window.bridge['entraRenew.read']({ id: own }), id);
  if (!flow.ok) throw new Error(flow.failure.code);
  return flow.value;
}
