import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { defaultMappings } from '../../../../electron/core/entra/mappings/default-mappings';
import { planSchemaEdit } from '../../../../electron/core/entra/synchronization-schema/synchronization-schema';
import * as engine from '../../../../electron/core/expressions';
import { mappingsJson } from '../../../../electron/features/mappings/exports/mappings-json';
import { workbench } from '../../../../renderer/features/mappings/state';
import type { AttributeMapping } from '../../../../shared/contract';
import { setUp } from '../../../fixtures/sample-records';
import { expression, mapping } from '../../../unit/core/entra/samples';
import { schemaFile } from '../../../unit/core/entra/synchronization-schema/schema-files';
import { mappingAnswers } from '../../support/mapping-answers';
import { type Language, languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

/** Another userName, no externalId, and the title besides. */
const changed: readonly AttributeMapping[] = [
  ...defaultMappings()
    .filter(({ target }) => target !== 'externalId')
    .map((row) =>
      row.target === 'userName' ? { ...row, source: expression('Append([mailNickname], "@contoso.com")') } : row,
    ),
  mapping('title', 'jobTitle'),
];

/** Opens the tab for a setup whose record has these mappings. */
async function showExport(locale: Language, mappings: readonly AttributeMapping[] = changed) {
  const { answers, desk } = mappingAnswers(locale);
  await answers['mappings.change']?.({ id: 's1', mappings });
  const route = { page: 'setup', step: 'attributeMappings' } as const;
  const app = showApp({ setup: viewOf(setUp()), route }, answers, locale);
  const { t, press, choose, pressOn } = app;
  await press('workbench.open');
  await choose('tab', 'workbench.tab.export');
  const save = async (format: 'csv' | 'json' | 'markdown') =>
    pressOn(screen.getByRole('button', { name: (name) => name.startsWith(t(`export.${format}`)) }));
  const region = (id: 'export.schema.title' | 'export.hand.title') =>
    within(screen.getByRole('region', { name: t(id) }));
  return { ...app, desk, save, region };
}

describe.each(languages)('saving and importing the table in %s', (locale) => {
  it('saves it in each format, and shows the last file in its folder', async () => {
    const { bridge, t, desk, save, press, announced } = await showExport(locale);
    for (const format of ['csv', 'markdown', 'json'] as const) await save(format);
    expect(desk.saved.map(({ name }) => name)).toEqual([
      'attribute-mappings.csv',
      'attribute-mappings.md',
      'attribute-mappings.json',
    ]);
    expect(desk.saved[2]?.text).toBe(mappingsJson(changed));
    await waitFor(() => expect(announced()).toContain(t('export.saved.said')));
    await press('export.showInFolder');
    expect(bridge.calls.at(-1)).toEqual(['files.showSaved', { path: '/home/attribute-mappings.json' }]);
  });

  it('shows nothing after a cancelled dialog, and after a failure the reason at its place', async () => {
    const { t, desk, save, alert, noButton, choose } = await showExport(locale);
    desk.cancelsSaving = true;
    await save('csv');
    expect(noButton('export.showInFolder')).toBe(true);
    expect(screen.queryByRole('alert')).toBeNull();
    desk.fault = 'file.writeFailed';
    await save('csv');
    expect(await alert()).toContain(t('failure.file.writeFailed.title'));
    await choose('tab', 'workbench.tab.mappings');
    await choose('tab', 'workbench.tab.export');
    expect(await alert()).toContain(t('failure.file.writeFailed.title'));
    desk.fault = null;
    await save('csv');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('copies it as a table or as Markdown, and announces that', async () => {
    const { bridge, t, press, announced } = await showExport(locale);
    for (const format of ['table', 'markdown'] as const) {
      await press(`export.copy.${format}`);
      expect(announced()).toContain(t('app.copiedWhat', { what: t(`export.copied.${format}`) }));
      expect(bridge.calls.at(-1)).toEqual(['mappings.copy', { id: 's1', format }]);
    }
  });

  it('imports a table, which can be undone; a cancelled dialog and another file change nothing', async () => {
    const { t, desk, press, text, alert } = await showExport(locale, defaultMappings());
    await press('export.import.choose');
    await text('export.hand.nothing.title');
    desk.open = { fileName: 'foreign.json', text: '{"synchronizationRules": []}' };
    await press('export.import.choose');
    expect(await alert()).toContain(t('failure.mappings.foreign.title'));
    expect(workbench().view?.mappings).toEqual(defaultMappings());
    desk.open = { fileName: 'table.json', text: mappingsJson(changed) };
    await press('export.import.choose');
    await text('export.imported', { count: changed.length });
    expect(workbench().view?.mappings).toEqual(changed);
    await press('export.import.undo');
    await text('export.hand.nothing.title');
    expect(document.activeElement?.textContent).toBe(t('export.import.choose'));
    expect(workbench().view?.mappings).toEqual(defaultMappings());
  });
});

describe.each(languages)('the downloaded schema in %s', (locale) => {
  it('is planned with the table and saved with its changes, and needs none afterwards', async () => {
    const { t, desk, press, region, text } = await showExport(locale);
    desk.open = { fileName: 'schema.json', text: schemaFile('several-rules') };
    await press('export.schema.choose');
    const { changes, unchanged } = planSchemaEdit(desk.open.text, changed, engine);
    const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
    await text('export.plan.summary', {
      added: count('added'),
      changed: count('changed'),
      removed: count('removed'),
      unchanged,
    });
    const list = region('export.schema.title').getByRole('list', { name: t('export.plan.title') });
    expect(within(list).getAllByRole('listitem')).toHaveLength(changes.length);
    const userName = within(list).getByText('userName').closest('li')?.textContent;
    expect(userName).toContain(`${t('export.before')} userPrincipalName`);
    expect(userName).toContain('Append([mailNickname], "@contoso.com")');

    await press('export.plan.write');
    expect(desk.saved.map(({ name }) => name)).toEqual(['schema (changed).json']);
    await text('export.back.title');
    desk.open = { fileName: 'schema (changed).json', text: desk.saved[0]?.text ?? '' };
    await press('export.schema.another');
    await text('export.plan.nothing.title');
  });

  it('follows the table; a row that cannot be written is left to the portal', async () => {
    const { desk, press, choose, dialog, text, noButton } = await showExport(locale);
    desk.open = { fileName: 'schema.json', text: schemaFile('several-rules') };
    await press('export.schema.choose');
    await choose('tab', 'workbench.tab.mappings');
    await press('workbench.edit', { target: 'displayName' });
    const editor = await dialog('workbench.edit', { target: 'displayName' });
    await editor.choose('radio', 'mapping.type.expression');
    editor.type('workbench.editor.expression', 'NormalizeDiacritics([displayName])');
    await editor.press('workbench.editor.keep');
    await choose('tab', 'workbench.tab.export');
    await text('export.plan.blocked', { count: 1 });
    await text('mapping.schema.blocked.functionUnknown', { function: 'NormalizeDiacritics' });
    await press('export.plan.write');
    desk.open = { fileName: 'schema (changed).json', text: desk.saved[0]?.text ?? '' };
    await press('export.schema.another');
    await text('export.plan.onlyBlocked.title');
    expect(noButton('export.plan.write')).toBe(true);
  });

  it('shows why a file is no schema, and keeps the earlier one', async () => {
    const { t, desk, press, alert, region } = await showExport(locale);
    desk.open = { fileName: 'users.json', text: schemaFile('without-users') };
    await press('export.schema.choose');
    expect(await alert()).toContain(t('failure.schema.noUsers.title'));
    desk.open = { fileName: 'schema.json', text: schemaFile('several-rules') };
    await press('export.schema.choose');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    desk.open = { fileName: 'users.json', text: schemaFile('without-users') };
    await press('export.schema.another');
    expect(await alert()).toContain(t('failure.schema.noUsers.title'));
    region('export.schema.title').getByText('schema.json');
  });
});

describe.each(languages)('the checklist in %s', (locale) => {
  it('names what to change, delete and add, and remembers what is done', async () => {
    const { bridge, t, region, text, choose, pressOn } = await showExport(locale);
    const entries = () => within(region('export.hand.title').getByRole('list')).getAllByRole('listitem');
    expect(entries().map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(new RegExp(`^${t('export.hand.change')} userName`)),
      expect.stringMatching(new RegExp(`^${t('export.hand.delete')} externalId`)),
      expect.stringMatching(new RegExp(`^${t('export.hand.add')} title`)),
    ]);
    const first = within(entries()[0] as HTMLElement);
    await pressOn(first.getByRole('button', { name: t('app.copyWhat', { what: t('workbench.editor.expression') }) }));
    expect(bridge.calls.at(-1)).toEqual(['clipboard.copy', { text: 'Append([mailNickname], "@contoso.com")' }]);
    await pressOn(first.getByRole('checkbox'));
    await text('export.hand.progress', { done: 1, count: 3 });
    await choose('tab', 'workbench.tab.mappings');
    await choose('tab', 'workbench.tab.export');
    await text('export.hand.progress', { done: 1, count: 3 });
  });

  it('shows errors of the table first, and leads to them', async () => {
    const { press, text, t } = await showExport(locale, [...changed, mapping('nickName', expression('Append([city]'))]);
    await text('export.errors.title', { count: 1 });
    await press('export.errors.show');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe(t('workbench.tab.mappings'));
  });
});
