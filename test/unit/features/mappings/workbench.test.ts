import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchingRows } from '../../../../electron/core/entra/mappings/comparison-finding';
import { defaultMappings } from '../../../../electron/core/entra/mappings/default-mappings';
import { previewMappings } from '../../../../electron/core/entra/preview/preview';
import * as engine from '../../../../electron/core/expressions';
import { mappingsJson } from '../../../../electron/features/mappings/exports/mappings-json';
import { Workbench, type WorkbenchPorts } from '../../../../electron/features/mappings/workbench';
import type { AttributeMapping } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { mapping } from '../../core/entra/samples';
import { schemaFile } from '../../core/entra/synchronization-schema/schema-files';
import { bench } from '../../core/setup/bench';

/** A workbench on a new setup, with a file that is there to be opened, and what was saved. */
async function workbenchWith(text: string) {
  const { setups } = await bench();
  const { id } = await setups.create('real');
  const saved: { name: string; text: string }[] = [];
  const ports: WorkbenchPorts = {
    openText: async () => ({ fileName: 'Schema.JSON', text }),
    saveText: async (name, written) => {
      saved.push({ name, text: written });
      return { path: '/saved', fileName: name, folder: '/' };
    },
    copyTable: async () => {},
    translator: () => translator('en'),
    preview: async ({ mappings, person, tenantUrl }) => previewMappings(mappings, person, engine, tenantUrl),
  };
  return { workbench: new Workbench(setups, ports), setups, id, saved };
}

it('changes of the table in a row are one event of the record; another event between them separates them', async () => {
  const { workbench, setups, id } = await workbenchWith('');
  const types = async () => (await setups.view(id)).events.map(({ type }) => type);
  await workbench.change(id, [mapping('title', 'jobTitle')]);
  await workbench.change(id, [mapping('userName', 'mail')]);
  expect(await types()).toEqual(['created', 'mappingsChanged']);
  expect((await workbench.open(id)).mappings).toEqual([mapping('userName', 'mail')]);
  await setups.append(id, { type: 'named', name: 'Contoso' });
  await workbench.change(id, []);
  expect(await types()).toEqual(['created', 'mappingsChanged', 'named', 'mappingsChanged']);
});

it('tries one expression on a person', async () => {
  const { workbench } = await workbenchWith('');
  const of = (text: string) => workbench.tryExpression(text, { givenName: 'Jürgen' });
  expect(await of('NormalizeDiacritics([givenName])')).toMatchObject({ outcome: 'sent', value: { value: 'Jurgen' } });
  expect(await of('Mid([givenName], 0, 1)')).toMatchObject({ outcome: 'refused', value: { code: 'badPosition' } });
  expect(await of('Mid(')).toMatchObject({ outcome: 'unreadable', value: null });
});

describe('importing', () => {
  const row = mapping('title', 'jobTitle');

  it.each<[string, AttributeMapping[], string]>([
    ['a precedence', [row, { ...row, matching: 101 }], 'mappings[1].matching'],
    ['a name', [mapping('title', 'x'.repeat(1001))], 'mappings[0].source.name'],
    ['a table', Array.from({ length: 501 }, () => row), 'mappings'],
  ])('refuses what a record could not hold: %s', async (_, rows, field) => {
    const { workbench, id } = await workbenchWith(mappingsJson(rows));
    await expect(workbench.import(id)).rejects.toMatchObject({
      failure: { code: 'mappings.damaged', detail: { field } },
    });
    expect((await workbench.open(id)).changedAt).toBeNull();
  });

  it('keeps in the record what was exported', async () => {
    const { workbench, id } = await workbenchWith(mappingsJson([row]));
    expect((await workbench.import(id))?.mappings).toEqual([row]);
    expect((await workbench.open(id)).mappings).toEqual([row]);
  });
});

describe('the schema', () => {
  it('is planned with the current table, and written under a name that keeps the original', async () => {
    const { workbench, id, saved } = await workbenchWith(schemaFile('several-rules'));
    expect(await workbench.planSchema(id)).toBeNull();
    await expect(workbench.writeSchema(id)).rejects.toMatchObject({ failure: { code: 'schema.foreign' } });
    const before = await workbench.chooseSchema(id);
    await workbench.change(id, [...(await workbench.open(id)).mappings, mapping('title', 'jobTitle')]);
    const after = await workbench.planSchema(id);
    expect(after?.plan.changes.length).toBe((before?.plan.changes.length ?? 0) + 1);
    await workbench.writeSchema(id);
    expect(saved.map(({ name }) => name)).toEqual(['Schema (changed).json']);
    expect(saved[0]?.text).toContain('"jobTitle"');
  });
});

describe('what is entered in Entra', () => {
  it('is in the record, tick by tick, and the whole table after the confirmation', async () => {
    const { workbench, setups, id } = await workbenchWith('');
    const done = async () => (await workbench.open(id)).plan.entries.map((entry) => `${entry.key} ${entry.done}`);
    await workbench.change(id, [
      ...defaultMappings(),
      mapping('title', 'jobTitle'),
      mapping('nickName', 'mailNickname'),
    ]);
    expect(await done()).toEqual(['title false', 'nickname false']);
    await workbench.enter(id, 'title', true);
    await workbench.enter(id, 'nickname', true);
    expect((await workbench.enter(id, 'title', false)).plan.entries.map((entry) => entry.done)).toEqual([false, true]);
    expect((await setups.view(id)).events.map(({ type }) => type)).toEqual([
      'created',
      'mappingsChanged',
      'mappingsEntered',
    ]);
    // Confirmed anyway: the row that is not ticked stays open.
    await setups.append(id, { type: 'stepConfirmed', step: 'attributeMappings', unticked: 1 });
    expect(await done()).toEqual(['title false', 'nickname true']);
    await setups.append(id, { type: 'stepConfirmed', step: 'attributeMappings' });
    expect(await done()).toEqual(['title true', 'nickname true']);
    await workbench.change(id, [...defaultMappings(), mapping('nickName', 'mailNickname')]);
    expect((await workbench.open(id)).plan).toMatchObject({
      confirmedAt: expect.any(String),
      changes: [{ kind: 'delete', target: 'title' }],
      entries: [
        { key: 'title', kind: 'delete', done: false },
        { key: 'nickname', done: true },
      ],
    });
  });
});

it('keeps every tick of several that are made at once', async () => {
  const targets = ['title', 'nickName', 'timezone', 'locale'];
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(targets, { minLength: 2 }), async (ticked) => {
      const { workbench, id } = await workbenchWith('');
      await workbench.change(id, [...defaultMappings(), ...targets.map((target) => mapping(target, 'jobTitle'))]);
      const keyOf = (target: string) => target.toLowerCase();
      await Promise.all(ticked.map((target) => workbench.enter(id, keyOf(target), true)));
      const { entries } = (await workbench.open(id)).plan;
      const done = entries.flatMap((entry) => (entry.done ? [entry.key] : []));
      expect(done.sort()).toEqual(ticked.map(keyOf).sort());
    }),
    { numRuns: 20 },
  );
});

describe('a comparison of people', () => {
  it('is a finding while the organization is the same', async () => {
    const { workbench, setups, id } = await workbenchWith('');
    const codes = async () =>
      (await workbench.open(id)).findings.flatMap(({ code }) => (/^userName/.test(code) ? code : []));
    const mappings = defaultMappings();
    const matching = matchingRows(mappings);
    const from = { kind: 'attribute', name: 'userPrincipalName' } as const;
    const counts = { matches: 1, differsInCase: 0, duplicates: 0, creates: 0, cannot: 0, webexOnly: 0 };
    const orgIdOf = (orgId: string) =>
      setups.append(id, { type: 'orgIdSet', orgId, source: 'typed', deliberate: false });
    await setups.append(id, { type: 'preflighted', from, people: 1, webexPeople: 1, counts, matching });
    expect(await codes()).toEqual(['userNameCompared']);
    await orgIdOf('a');
    expect(await codes()).toEqual(['userNameCompared']);
    await setups.append(id, { type: 'preflighted', from, people: 1, webexPeople: 1, counts, matching });
    await orgIdOf('b');
    expect(await codes()).toEqual([]);
    const noted = (await workbench.check(id, mappings)).filter(({ severity }) => severity !== 'info');
    expect(noted).toEqual([]);
  });
});
