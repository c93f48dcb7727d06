import { setUpPermissions } from '../../../shared/enums/microsoft-sign-in';
import { defaultBrowser } from '../support/browser';
import { hurry, setUpByBridge, signInByBridge, undoByBridge } from '../support/entra-bridge';
import { expectWholeJournal } from '../support/entra-journal';
import { expect, test } from '../support/lab';
import { type Moment, type OwnEntra, ownEntra, webexApplications } from '../support/own-entra';
import { webexDone } from '../support/webex-done';

/** What creates, and what has to be read before it in the same run of the app. */
const looks: Readonly<Record<string, string>> = {
  'POST instantiate': 'GET servicePrincipals',
  'POST jobs': 'GET jobs',
  'POST appRoleAssignedTo': 'GET appRoleAssignedTo',
};
const moments: readonly Moment[] = ['before', 'after'];
/** Who is provisioned after the test user. */
const scopes = { before: 'all', after: 'assigned' } as const;
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
      const app = { ...(await webexDone(options, start)), kills: 0 };
      const [grace, annie] = ['grace.hopper', 'annie.easley'].map((name) => entra.person(`${name}@practice.example`));
      if (!grace || !annie) throw new Error('The practice tenant lacks the two users.');
      const all = scopes[moment] === 'all';
      const assigned = all ? [grace.id] : [grace.id, annie.id];
      const choices = {
        ...{ hide: true, recipient: 'ada.lovelace@practice.example', deleteThreshold: 500, mappings: true },
        ...{ person: grace, everyone: scopes[moment], assigned: all ? [] : [grace, annie] },
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
      await expectOneOfEach(entra, assigned);
      entra.stopAt(moment);
      for (;;) {
        const end = await undoByBridge(app.wizard.page, app.id, isStopped);
        if (end === 'nothing') break;
        if (end === null) await again();
        else expect(['undone', 'gone']).toContain(end.flow.at);
      }
      expect(entra.stopped).toEqual([
        ...(all ? ['PUT secrets'] : ['DELETE appRoleAssignedTo']),
        'POST pause',
        ...(all ? ['DELETE appRoleAssignedTo'] : []),
        'DELETE jobs',
        'PATCH servicePrincipals',
        'DELETE applications',
      ]);
      expect(await entra.list(webexApplications)).toEqual([]);
      const undoKills = app.kills;

      app.kills = 0;
      entra.stopAt(moment);
      expect(await setUp()).toEqual({ at: 'done' });
      expect(entra.stopped).toEqual([
        'POST instantiate',
        'PATCH servicePrincipals',
        'POST jobs',
        'PUT secrets',
        'PUT schema',
        `POST appRoleAssignedTo ${grace.id}`,
        'POST provisionOnDemand',
        'POST start',
        all ? 'PUT secrets, all users' : `POST appRoleAssignedTo ${annie.id}`,
      ]);
      await expectOneOfEach(entra, assigned);
      expectLooks(entra);
      // An undo that Entra made before the kill has nothing to delete any more, which is what it is for.
      await expectWholeJournal(app.wizard, undoKills + app.kills);
    } finally {
      await entra.close();
    }
  });
}

/** One application with one job, and one assignment for each of these users. */
async function expectOneOfEach(entra: OwnEntra, people: readonly string[]): Promise<void> {
  const applications = await entra.list(webexApplications);
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
