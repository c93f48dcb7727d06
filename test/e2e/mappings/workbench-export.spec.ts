import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import Papa from 'papaparse';
import { jsonDiff } from '../../unit/core/entra/synchronization-schema/schema-files';
import { expect, test } from '../support/desktop';
import type { Wizard } from '../support/wizard';
import {
  answerFileDialogs,
  beginRow,
  openTab,
  openWorkbench,
  setExpression,
  storedMappings,
} from '../support/workbench-table';

const fixture = resolve(import.meta.dirname, '../../fixtures/synchronization-schemas/several-rules.json');
const press = ({ page }: Wizard, name: string | RegExp) => page.getByRole('button', { name }).click();

/** Seven rows: userName has an expression, title is added. */
async function changeTable(wizard: Wizard): Promise<void> {
  await openWorkbench(wizard);
  await setExpression(wizard, 'userName', 'Append([mailNickname], "@contoso.com")');
  const dialog = await beginRow(wizard, 'title');
  await expect(dialog.getByRole('combobox', { name: 'Source attribute' })).toHaveValue('jobTitle');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();
}

test('the table is saved in each format, shown in its folder, and imported from JSON', async ({ start, folder }) => {
  const wizard = await start();
  const { app, page } = wizard;
  await changeTable(wizard);
  await openTab(wizard, 'Apply in Entra');
  const kept = await storedMappings(wizard);
  expect(kept).toHaveLength(7);
  const save = async (name: string, file: string) => {
    const path = join(folder, file);
    await answerFileDialogs(app, { save: path });
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await expect(page.getByText(`Saved: ${file}`)).toBeVisible();
    return readFile(path, 'utf8');
  };

  const csv = Papa.parse<string[]>((await save('CSV file', 'table.csv')).replace(/^\ufeff/, '').trimEnd());
  expect(csv.errors).toEqual([]);
  expect(csv.data[0]?.slice(0, 3)).toEqual(['Target attribute', 'Mapping type', 'Source']);
  expect(csv.data[1]).toEqual(['userName', 'Expression', 'Append([mailNickname], "@contoso.com")', '1', '', 'Always']);
  expect(csv.data.slice(1).map(([target]) => target)).toEqual(kept.map(({ target }) => target));

  const markdown = (await save('Markdown file', 'table.md')).trimEnd().split('\n');
  expect(markdown).toHaveLength(9);
  expect(markdown[2]).toBe('| userName | Expression | Append(\\[mailNickname\\], "@contoso.com") | 1 |  | Always |');

  expect(JSON.parse(await save('JSON file', 'table.json'))).toMatchObject({ version: 1, mappings: kept });
  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = (path) => void Object.assign(globalThis, { shown: path });
  });
  await press(wizard, 'Show in folder');
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { shown?: string }).shown))
    .toBe(join(folder, 'table.json'));

  await openTab(wizard, 'Mappings');
  await press(wizard, 'Restore defaults');
  await expect(page.getByText('6 rows, same as Entra’s defaults.')).toBeVisible();
  await openTab(wizard, 'Apply in Entra');
  await answerFileDialogs(app, { open: null });
  await press(wizard, 'Select a JSON file…');
  await expect(page.getByText('Nothing to enter')).toBeVisible();
  await answerFileDialogs(app, { open: join(folder, 'table.json') });
  await press(wizard, 'Select a JSON file…');
  await expect(page.getByRole('main').getByText('7 rows imported')).toBeVisible();
  expect(await storedMappings(wizard)).toEqual(kept);
  await page.getByRole('main').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Nothing to enter')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Select a JSON file…' })).toBeFocused();
  expect(await storedMappings(wizard)).toHaveLength(6);
});

test('copying puts an HTML table with its text, or Markdown, into the clipboard and announces it', async ({
  start,
}) => {
  const wizard = await start();
  const { app, page } = wizard;
  await openWorkbench(wizard);
  await openTab(wizard, 'Apply in Entra');
  // Electron 44 and later replace these two with the web's clipboard.
  const held = () =>
    app.evaluate(({ clipboard }) => {
      const { readText, readHTML } = clipboard as unknown as Record<'readText' | 'readHTML', () => string>;
      return { text: readText(), html: readHTML() };
    });
  await press(wizard, 'Copy as table');
  await expect(page.getByRole('status')).toContainText('Table copied');
  const table = await held();
  expect(table.html).toMatch(/<table>.*<th>Target attribute<\/th>.*<td>userName<\/td>/s);
  expect(table.text.split('\n')).toHaveLength(7);
  expect(table.text).toContain('userName\tDirect\tuserPrincipalName\t1\t\tAlways');
  await press(wizard, 'Copy as Markdown');
  await expect(page.getByRole('status')).toContainText('Markdown text copied');
  expect((await held()).text).toContain('| userName | Direct | userPrincipalName | 1 |  | Always |');
});

test('a failed save or import is explained in place and changes nothing', async ({ start, folder }) => {
  const wizard = await start();
  const { app, page } = wizard;
  await changeTable(wizard);
  await openTab(wizard, 'Apply in Entra');
  const kept = await storedMappings(wizard);
  await writeFile(join(folder, 'in the way'), '');
  // Writing below a file or over a folder fails even for root.
  await mkdir(join(folder, 'a folder.csv', 'inside'), { recursive: true });
  for (const path of [join(folder, 'in the way', 'table.csv'), join(folder, 'a folder.csv')]) {
    await answerFileDialogs(app, { save: path });
    await press(wizard, /^CSV file/);
    await expect(page.getByRole('alert')).toContainText('The file couldn’t be saved');
    await openTab(wizard, 'Mappings');
    await openTab(wizard, 'Apply in Entra');
  }
  const table = { format: 'webex-entra-setup/attribute-mappings', version: 1, mappings: kept };
  const cases = [
    ['newer.json', { ...table, version: 9 }, 'The attribute mappings come from a newer version'],
    ['foreign.json', { synchronizationRules: [] }, 'It’s a synchronization schema of Entra.'],
    ['damaged.json', { ...table, mappings: [{ ...kept[0], apply: 'sometimes' }] }, 'in “mappings[0].apply”'],
    // A table above the record's limit would make the whole setup unreadable.
    ['big.json', { ...table, mappings: [{ ...kept[0], matching: 101 }] }, 'in “mappings[0].matching”'],
    ['many.json', { ...table, mappings: Array.from({ length: 501 }, () => kept[0]) }, 'in “mappings”'],
    ['cut.json', null, 'The file with attribute mappings isn’t JSON'],
  ] as const;
  for (const [name, content, message] of cases) {
    await writeFile(join(folder, name), content ? JSON.stringify(content) : '{ "format": ');
    await answerFileDialogs(app, { open: join(folder, name) });
    await press(wizard, 'Select a JSON file…');
    await expect(page.getByRole('alert')).toContainText(message);
    expect(await storedMappings(wizard)).toEqual(kept);
  }
  await answerFileDialogs(app, { open: join(folder, 'nowhere.json') });
  await press(wizard, 'Select a JSON file…');
  await expect(page.getByRole('alert')).toContainText('The file nowhere.json couldn’t be read');
});

test('the plan for a downloaded schema follows the table; the saved schema has only these changes', async ({
  start,
  folder,
}) => {
  const wizard = await start();
  const { app, page } = wizard;
  await changeTable(wizard);
  await openTab(wizard, 'Apply in Entra');
  const schema = page.getByRole('region', { name: 'Advanced: change Entra’s own schema by file' });
  await expect(schema.getByRole('button', { name: 'Select the downloaded schema…' })).toBeHidden();
  await schema.getByRole('heading').first().click();
  await answerFileDialogs(app, { open: join(fixture, '../without-users.json') });
  await press(wizard, 'Select the downloaded schema…');
  await expect(schema.getByRole('alert')).toContainText('is needed');
  await answerFileDialogs(app, { open: fixture });
  await press(wizard, 'Select the downloaded schema…');
  await expect(schema.getByText('1 added, 2 changed, 5 removed. 4 rows don’t change.')).toBeVisible();
  await expect(schema.getByText('Rule of users')).toBeVisible();
  const change = (target: string) => schema.getByRole('listitem').filter({ hasText: target });
  await expect(change('userName')).toContainText(
    /Before: userPrincipalName.*After: Append\(\[mailNickname\], "@contoso.com"\)/,
  );

  await openTab(wizard, 'Mappings');
  await setExpression(wizard, 'displayName', 'NormalizeDiacritics([displayName])');
  await openTab(wizard, 'Apply in Entra');
  await expect(schema.getByRole('heading', { name: '1 row to change in the portal' })).toBeVisible();
  await expect(change('displayName')).toContainText('Microsoft hasn’t published');
  const path = join(folder, 'changed.json');
  await answerFileDialogs(app, { save: path });
  await press(wizard, 'Save the changed schema…');
  await expect(schema.getByText(`Saved: ${basename(path)}`)).toBeVisible();
  const diff = jsonDiff(await readFile(fixture, 'utf8'), await readFile(path, 'utf8'));
  const rows = '.synchronizationRules[1].objectMappings[1].attributeMappings';
  expect(diff).toContain(`-${rows}[userName].source.name "userPrincipalName"`);
  expect(diff).toContain(`+${rows}[userName].source.name "Append"`);
  expect(diff).toContain(`+${rows}[title].source.name "jobTitle"`);
  for (const line of diff) {
    expect(line).toMatch(/^[+-](\.synchronizationRules\[1\]\.objectMappings\[1\]|\.directories.*attributes)/);
    expect(line).not.toContain('[displayName]');
  }

  // The saved schema needs no further change, except for the row that the app cannot write.
  await answerFileDialogs(app, { open: path });
  await press(wizard, 'Select another file…');
  await expect(schema.getByText('No file to write')).toBeVisible();
  await expect(schema.getByRole('button', { name: 'Save the changed schema…' })).toBeHidden();
  await openTab(wizard, 'Mappings');
  await press(wizard, 'Undo');
  await openTab(wizard, 'Apply in Entra');
  await expect(schema.getByText('Nothing to change')).toBeVisible();
});
