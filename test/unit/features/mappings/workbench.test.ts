import { describe, expect, it } from 'vitest';
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
  return { workbench: new Workbench(setups, ports), id, saved };
}

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
