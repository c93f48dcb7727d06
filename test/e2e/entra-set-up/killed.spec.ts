import type { SetupEvent } from '../../../shared/contract';
import { setUpPermissions } from '../../../shared/enums/microsoft-sign-in';
import { defaultBrowser } from '../support/browser';
import { hurry, setUpByBridge, signInByBridge, undoByBridge } from '../support/entra-bridge';
import { expect, test } from '../support/lab';
import { type Moment, type OwnEntra, ownEntra } from '../support/own-entra';
import { recordOf } from '../support/sign-in';
import { passTest, signInAs, startSetup, takeOrgId } from '../support/steps';
import type { StartOptions, Wizard } from '../support/wizard';

/** What creates, and what has to be read before it in the same run of the app. */
const looks: Readonly<Record<string, string>> = {
  'POST instantiate': 'GET servicePrincipals',
  'POST jobs': 'GET jobs',
  'POST appRoleAssignedTo': 'GET appRoleAssignedTo',
};
const moments: readonly Moment[] = ['before', 'after'];
const where = { before: 'before Entra receives it', after: 'before Entra answers it' };

for (const moment of moments) {
  test(`goes on after the app is killed at each write and at each undo, ${where[moment]}, and makes nothing twice`, async ({
    start,
    folder,
  }) => {
    test.setTimeout(180_000);
    const entra = await ownEntra();
    try {
      const desktop = await defaultBrowser(folder);
      const options = { cloud: entra.cloud, env: desktop.env };
      const app = await signedInApp(options, start);
      const [grace, annie] = ['grace.hopper', 'annie.easley'].map((name) => entra.person(`${name}@practice.example`));
      if (!grace || !annie) throw new Error('The practice tenant lacks the two users.');
      const choices = {
        ...{ hide: true, recipient: 'ada.lovelace@practice.example', deleteThreshold: 500, mappings: false },
        ...{ person: grace, everyone: 'assigned' as const, assigned: [grace, annie] },
      };
      const isStopped = () => entra.stopped.length > app.kills;
      const again = async () => {
        app.kills += 1;
        await app.wizard.kill();
        entra.runs.push([]);
        app.wizard = await start({ ...options, data: app.wizard.data });
        await ready();
      };
      const ready = async () => {
        await hurry(app.wizard.app);
        await signInByBridge(app.wizard.page, desktop, app.id, setUpPermissions);
      };
      const setUp = async () => {
        entra.runs.push([]);
        for (;;) {
          const end = await setUpByBridge(app.wizard.page, app.id, choices, isStopped);
          if (end) return end.flow;
          await again();
        }
      };
      await ready();

      expect(await setUp()).toEqual({ at: 'done' });
      await expectOneOfEach(entra, [grace.id, annie.id]);
      entra.stopAt(moment);
      for (;;) {
        const end = await undoByBridge(app.wizard.page, app.id, isStopped);
        if (end === 'nothing') break;
        if (end === null) await again();
        else expect(['undone', 'gone']).toContain(end.flow.at);
      }
      expect(entra.stopped).toEqual([
        'DELETE appRoleAssignedTo',
        'POST pause',
        'DELETE jobs',
        'PATCH servicePrincipals',
        'DELETE applications',
      ]);
      expect(await entra.list(named)).toEqual([]);
      const undoKills = app.kills;

      app.kills = 0;
      entra.stopAt(moment);
      expect(await setUp()).toEqual({ at: 'done' });
      expect(entra.stopped).toEqual([
        'POST instantiate',
        'PATCH servicePrincipals',
        'POST jobs',
        'PUT secrets',
        `POST appRoleAssignedTo ${grace.id}`,
        'POST provisionOnDemand',
        'POST start',
        `POST appRoleAssignedTo ${annie.id}`,
      ]);
      await expectOneOfEach(entra, [grace.id, annie.id]);
      expectLooks(entra);
      await expectWholeJournal(app.wizard, undoKills + app.kills, moment);
    } finally {
      await entra.close();
    }
  });
}

const named = "/servicePrincipals?$filter=displayName eq 'Cisco Webex'";

/** A setup whose Webex part is done, in an app that is started. */
async function signedInApp(options: StartOptions, start: (options: StartOptions) => Promise<Wizard>) {
  const wizard = await start(options);
  await startSetup(wizard);
  await signInAs(wizard, 'Ada Lovelace');
  await wizard.page.getByRole('button', { name: 'Continue', exact: true }).click();
  await takeOrgId(wizard);
  await passTest(wizard);
  const id = await wizard.page.evaluate(async () => {
    const { setups } = await window.bridge['setups.list']({ space: 'real' });
    const own = setups[0]?.id ?? '';
    await window.bridge['entraMethod.choose']({ id: own, method: 'graph' });
    return own;
  });
  return { wizard, id, kills: 0 };
}

/** One application with one job, and one assignment for each of these users. */
async function expectOneOfEach(entra: OwnEntra, people: readonly string[]): Promise<void> {
  const applications = await entra.list(named);
  expect(applications).toHaveLength(1);
  const own = `/servicePrincipals/${applications[0]?.id}`;
  expect(await entra.list(`${own}/synchronization/jobs`)).toHaveLength(1);
  const assigned = await entra.list(`${own}/appRoleAssignedTo`);
  expect(assigned.map(({ principalId }) => principalId).sort()).toEqual([...people].sort());
}

/** Each run of setting up reads what there is before it creates. */
function expectLooks({ runs }: OwnEntra): void {
  for (const requests of runs) {
    for (const [index, request] of requests.entries()) {
      const look = looks[request.split(' ').slice(0, 2).join(' ')];
      if (look) expect(requests.slice(0, index), request).toContain(look);
    }
  }
}

/** Each write has one end in the record; those that a kill cut are of unknown result. */
async function expectWholeJournal(wizard: Wizard, kills: number, moment: Moment): Promise<void> {
  const { events } = JSON.parse((await recordOf(wizard)).text) as { readonly events: readonly SetupEvent[] };
  const began = events.flatMap((event) => (event.type === 'entraWriteBegan' ? [event.write] : []));
  const ended = events.flatMap((event) => (event.type === 'entraWriteEnded' ? [event] : []));
  expect(ended.map(({ write }) => write).sort()).toEqual(began.sort());
  expect(ended.filter(({ result }) => result === 'unknown')).toHaveLength(kills);
  // An undo that Entra made already has nothing to delete any more.
  const refused = ended.filter(({ result }) => result === 'failed').map(({ code }) => code);
  expect(refused).toEqual(moment === 'before' ? [] : ['graph.notFound', 'graph.notFound']);
}
