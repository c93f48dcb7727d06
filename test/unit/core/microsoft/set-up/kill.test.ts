import { afterEach, expect, it } from 'vitest';
import { closeAll } from '../../http/servers';
import { settingUp } from './setting-up';

afterEach(closeAll);

/** More than the calls of a whole run, each of which has two moments: before it, and after it. */
const moments = 140;
const creating = ['addApplication', 'createJob', 'assign'];

it('goes on after a kill at any moment: one application, one job, one assignment, and the test user arrives', async () => {
  let kills = 0;
  for (let killAt = 0; killAt < moments; killAt += 1) {
    await using setup = await settingUp();
    const { killed } = await setup.run({ killAt });
    const { end } = await setup.run();
    expect(end, `killed at ${killAt}`).toEqual({ at: 'done' });
    const apps = await setup.applications();
    expect(apps, `killed at ${killAt}`).toHaveLength(1);
    const app = `/servicePrincipals/${apps[0]?.id}`;
    expect((await setup.get(`${app}/synchronization/jobs`)).value).toHaveLength(1);
    expect((await setup.get(`${app}/appRoleAssignedTo`)).value).toHaveLength(1);
    expect(setup.facts().entraWrites.every((write) => write.end !== null)).toBe(true);
    for (const change of creating)
      expect(
        setup.changes().filter((each) => each === `${change} done`).length,
        `${change} at ${killAt}`,
      ).toBeLessThanOrEqual(1);
    if (killed) kills += 1;
    else break;
  }
  expect(kills).toBeGreaterThan(60);
}, 120_000);

it('an application whose creation was not answered is searched for before another one is offered', async () => {
  await using setup = await settingUp();
  // Until the application was made, and its answer was lost.
  for (let killAt = 0; (await setup.applications()).length === 0; killAt += 1) await setup.run({ killAt });
  expect(setup.changes().at(-1)).toBe('addApplication open');
  setup.pair.entra.setFaults(['servicePrincipalLate']);
  const { end, steps } = await setup.run();
  expect(end).toEqual({ at: 'done' });
  expect(steps.application).toBe('kept');
  expect(await setup.applications()).toHaveLength(1);
}, 120_000);

it('says that an application may be there when it was searched for in vain', async () => {
  await using setup = await settingUp();
  let killAt = 0;
  for (; !setup.changes().includes('addApplication open'); killAt += 1) await setup.run({ killAt });
  for (const { id } of await setup.applications()) {
    const [app] = (await setup.get('/applications')).value as { id: string }[];
    expect(id).toBeDefined();
    await setup.pair.request('DELETE', `/applications/${app?.id}`);
  }
  const { end, waits } = await setup.run();
  expect(end).toEqual({ at: 'done' });
  expect(waits).toBeGreaterThanOrEqual(180_000);
  expect(setup.shown.flat().find(({ remark }) => remark === 'maybeThere')?.change).toBe('addApplication');
});
