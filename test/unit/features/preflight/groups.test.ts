import { describe, expect, it } from 'vitest';
import type { PreflightPorts } from '../../../../electron/features/preflight/preflight-service';
import type { PreflightView } from '../../../../shared/contract';
import { type PreflightBench, preflightBenches, readableSetup } from './preflight-bench';

const orgA = 'a35bfbc6-ccbd-4a17-a488-72ff46c5420c';
const orgB = 'b35bfbc6-ccbd-4a17-a488-72ff46c5420c';
const ids = ['2f84c1d7-6b3e-4a90-8d15-e07b9c62a4f1', '3f84c1d7-6b3e-4a90-8d15-e07b9c62a4f1'] as const;
const groupsCsv = `id,displayName\n${ids[0]},Sales\n${ids[1]},Interns\n`;
const entraCsv = 'userPrincipalName,displayName\nada@example.com,Ada\n';
const webexCsv = 'First Name,User ID/Email (Required)\nAda,ada@example.com\n';
const everything = { verdict: 'all', search: '', limit: 200 } as const;

const newBench = preflightBenches();
let on: PreflightBench;

/** @param files what the dialog answers, one after the other */
async function start(
  files: readonly (readonly [name: string, text: string])[] = [],
  ports: Partial<PreflightPorts> = {},
) {
  const paths: string[] = [];
  on = await newBench({ chooseUsersFile: async () => paths.shift() ?? null, ...ports });
  for (const [name, text] of files) paths.push(await on.file(name, text));
  return readableSetup(on, orgA);
}

/** Reads these groups from Webex. @param announced the total that Webex reports */
function read(id: string, names: readonly string[], announced = names.length): Promise<PreflightView> {
  return on.answerAll(on.service.readGroups(id), ({ start }) => [start === 1 ? [...names] : [], announced]);
}

const events = async (id: string) => (await on.setups.record(id)).record.events;

describe('groups', () => {
  it('of a file and of Webex are compared; the counts are recorded, and the groups are answered', async () => {
    const id = await start([['groups.csv', groupsCsv]]);
    const chosen = await on.service.chooseGroups(id);
    expect(chosen?.groups).toMatchObject({ entra: { fileName: 'groups.csv', file: { groups: 2 } }, webex: null });
    await read(id, ['Sales', 'Old']);
    const { groups } = await on.service.compareGroups(id);
    const counts = { matches: 1, creates: 1, webexOnly: 1, severalInWebex: 0, similar: 0 };
    expect(groups?.summary).toMatchObject({ groups: 2, webexGroups: 2, counts });
    expect((await events(id)).at(-1)).toMatchObject({
      type: 'groupsCompared',
      groups: 2,
      webexGroups: 2,
      counts,
      orgId: orgA,
    });
    expect(await on.service.groups(id, everything)).toMatchObject({
      ok: true,
      value: {
        total: 3,
        rows: [{ displayName: 'Sales' }, { displayName: 'Interns', objectId: ids[1] }, { displayName: 'Old' }],
      },
    });
    expect(on.asked.every(({ list }) => list === 'Groups')).toBe(true);
    const { groupComparison } = await on.setups.facts(id);
    expect(groupComparison).toMatchObject({ groups: 2, orgId: orgA });
  });

  it('and people are compared side by side: neither comparison discards the other', async () => {
    const id = await start([
      ['groups.csv', groupsCsv],
      ['entra.csv', entraCsv],
      ['webex.csv', webexCsv],
    ]);
    await on.service.chooseGroups(id);
    await read(id, ['Sales']);
    await on.service.compareGroups(id);
    await on.service.chooseEntra(id);
    await on.service.chooseWebex(id);
    const view = await on.service.compare(id);
    expect(view).toMatchObject({ summary: { people: 1 }, groups: { summary: { groups: 2 } } });
    const again = await on.service.compareGroups(id);
    expect(again).toMatchObject({ summary: { people: 1 }, groups: { summary: { groups: 2 } } });
    expect(await on.service.query(id, { ...everything, offset: 0 })).toMatchObject({ ok: true, value: { total: 1 } });
  });

  it('are not compared while the list from Webex is incomplete, and the comparison says what is missing', async () => {
    const id = await start([['groups.csv', groupsCsv]]);
    await on.service.chooseGroups(id);
    await expect(read(id, [], 8)).rejects.toMatchObject({ failure: { code: 'groups.incomplete' } });
    await expect(on.service.compareGroups(id)).rejects.toMatchObject({
      failure: { code: 'groups.incomplete', detail: { announced: 8, given: 0 } },
    });
    expect((await events(id)).map(({ type }) => type)).not.toContain('groupsCompared');
  });

  it('of a list that lacks a few are compared, and the record says what is missing', async () => {
    const id = await start([['groups.csv', groupsCsv]]);
    await on.service.chooseGroups(id);
    await read(id, ['Sales', 'A', 'B', 'C'], 5);
    const { groups } = await on.service.compareGroups(id);
    const shortfall = { announced: 5, given: 4 };
    expect(groups?.summary).toMatchObject({ shortfall });
    expect((await events(id)).at(-1)).toMatchObject({ type: 'groupsCompared', shortfall });
  });

  it('that Webex refuses to list are a failure of groups alone: people are still read', async () => {
    const id = await start();
    const reading = on.service.readGroups(id);
    (await on.page()).fail({ code: 'net.refused' });
    await expect(reading).rejects.toMatchObject({ failure: { code: 'net.refused' } });
    const view = await on.answerAll(on.service.readWebex(id), ({ start }) => [start === 1 ? ['a@x.example'] : [], 1]);
    expect(view).toMatchObject({
      webex: { read: { people: 1, complete: true } },
      groups: { webex: { groups: 0, complete: false } },
    });
  });

  it('are kept after a cancel, and reading continues there', async () => {
    const id = await start();
    const reading = on.service.readGroups(id);
    (await on.page()).answer(['A', 'B'], 4);
    await on.page();
    on.service.cancel();
    await expect(reading).rejects.toMatchObject({ failure: { code: 'preflight.cancelled' } });
    expect((await on.service.open(id)).groups?.webex).toEqual({ groups: 2, unnamed: 0, announced: 4, complete: false });
    const rest = on.service.readGroups(id);
    const page = await on.page();
    expect(page).toMatchObject({ list: 'Groups', start: 3 });
    page.answer(['C', 'D'], 4);
    expect((await rest).groups?.webex).toMatchObject({ groups: 4, complete: true });
  });

  it('read with another Org ID are discarded, Entra’s list is not', async () => {
    const id = await start([['groups.csv', groupsCsv]]);
    await on.service.chooseGroups(id);
    await read(id, ['Sales']);
    await on.service.compareGroups(id);
    await on.setOrgId(id, orgB);
    expect((await on.service.open(id)).groups).toMatchObject({
      entra: { file: { groups: 2 } },
      webex: null,
      summary: null,
    });
  });

  it('end when the Org ID changes while they are read', async () => {
    const id = await start();
    const reading = on.service.readGroups(id);
    const ended = expect(reading).rejects.toMatchObject({ failure: { code: 'preflight.orgIdChanged' } });
    const page = await on.page();
    await on.setOrgId(id, orgB);
    page.answer(['A', 'B'], 4);
    await ended;
    expect(await on.service.open(id)).toEqual({ entra: null, webex: null, summary: null });
  });

  it.each([
    ['users', entraCsv, 'usersFile.noGroupNames'],
    ['no group', 'id,displayName\n', 'usersFile.noGroups'],
  ] as const)('of a file with %s are refused, and the earlier file stays', async (_name, text, code) => {
    const id = await start([
      ['groups.csv', groupsCsv],
      ['other.csv', text],
    ]);
    await on.service.chooseGroups(id);
    await expect(on.service.chooseGroups(id)).rejects.toMatchObject({ failure: { code } });
    await read(id, ['Sales']);
    expect((await on.service.compareGroups(id)).groups?.summary).toMatchObject({ groups: 2 });
  });

  it('need both lists', async () => {
    const id = await start();
    await expect(on.service.compareGroups(id)).rejects.toMatchObject({ failure: { code: 'step.notReached' } });
    expect(await on.service.groups(id, everything)).toMatchObject({ ok: false, failure: { code: 'step.notReached' } });
  });

  it('of practice mode are not used for a real setup', async () => {
    const id = await start();
    await expect(on.service.useSampleGroups(id)).rejects.toMatchObject({ failure: { code: 'step.notReached' } });
  });
});
