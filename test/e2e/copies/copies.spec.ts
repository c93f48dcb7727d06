import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { locales } from '../../../shared/enums';
import { extract, requireTools } from '../../fixtures/systems';
import { allFormats, letters, outputOf, saveCopies, textsOf } from '../support/copies';
import { keychainTokens } from '../support/keyring';
import { onlyRecordId } from '../support/records';
import { needlesOf, searchFolder } from '../support/search';
import { heading } from '../support/steps';
import { expect, test } from '../support/wizard';
import { practiceMappings } from '../support/workbench';

const languages = { en: { lang: 'en', made: 'Setup record' }, 'zh-CN': { lang: 'zh-CN', made: '连接记录' } } as const;

test('copies of a practice setup hold everything but the token, in every format and both languages', {
  tag: ['@installed', '@without-namespaces'],
}, async ({ start, folder }) => {
  requireTools(test, 'qpdf', 'pdfinfo', 'pdffonts', 'pdftotext');
  test.setTimeout(240_000);
  const wizard = await start({ args: ['--practice'] });
  const { page, app, data } = wizard;
  await practiceMappings(wizard);
  await expect(heading(page)).toHaveText('Attribute mappings');
  const id = await onlyRecordId(join(data, 'practice', 'setups'));
  const token = (await keychainTokens(id, 'practice')).current ?? '';
  expect(token.length).toBeGreaterThan(20);
  await app.evaluate(({ shell }) => {
    Object.assign(globalThis, { shown: [] });
    shell.showItemInFolder = (path) => void (globalThis as unknown as { shown: string[] }).shown.push(path);
  });
  await page.getByRole('button', { name: /Overview$/ }).click();

  for (const locale of locales) {
    const location = join(folder, 'copies', locale);
    await mkdir(location, { recursive: true });
    await page.getByRole('button', { name: 'Save copies' }).click();
    await saveCopies(wizard, { formats: allFormats, to: 'folder', path: location, copies: locale }, 5);
    await page.getByRole('button', { name: 'Show in folder' }).click();
    await page.getByRole('button', { name: 'Save more copies' }).click();
    const archive = join(folder, 'copies', `${locale}.zip`);
    await saveCopies(wizard, { formats: allFormats, to: 'zip', path: archive, copies: locale }, 5);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('button', { name: 'Save copies' })).toBeFocused();

    const names = (await readdir(location)).sort();
    const stem = names[0]?.replace(/\.\w+$/, '') ?? '';
    expect(stem).toMatch(/^\d{4}-\d\d-\d\d practice\.example ?[(（](practice|练习)[)）] \(\w{4}…\w{3}\)$/);
    expect(names).toEqual(['csv', 'html', 'ics', 'json', 'pdf'].map((extension) => `${stem}.${extension}`));
    await extract(archive, join(folder, 'copies', `${locale}-unzipped`));
    expect((await readdir(join(folder, 'copies', `${locale}-unzipped`))).sort()).toEqual(names);

    const file = (extension: string) => join(location, `${stem}.${extension}`);
    await outputOf('qpdf', '--check', file('pdf'));
    await outputOf('qpdf', '--qdf', '--object-streams=disable', file('pdf'), join(location, 'inflated.pdf'));
    const inflated = await readFile(join(location, 'inflated.pdf'), 'latin1');
    expect(inflated).toContain(`/Lang (${languages[locale].lang})`);
    const info = await outputOf('pdfinfo', file('pdf'));
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Page size: .*\(A4\)$/m);
    expect(info).toMatch(new RegExp(`^Title: .*${languages[locale].made}`, 'm'));
    const pages = Number(/^Pages: +(\d+)$/m.exec(info)?.[1]);
    const fonts = (await outputOf('pdffonts', file('pdf'))).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((line) => !/ yes (yes|no ) (yes|no ) +\d+ +\d+$/.test(line))).toEqual([]);

    const html = await readFile(file('html'), 'utf8');
    const headings = [...html.matchAll(/<h[12][^>]*>(.*?)<\/h[12]>/g)].map(([, inner = '']) =>
      inner.replace(/<[^>]*>/g, ''),
    );
    const outline = JSON.stringify(JSON.parse(await outputOf('qpdf', '--json', file('pdf'))).outlines).normalize(
      'NFKC',
    );
    expect(headings.filter((text) => !outline.includes(text.normalize('NFKC')))).toEqual([]);
    expect(headings.length).toBeGreaterThan(8);

    // Page footers interrupt a text that continues on the next page.
    const sheets = (await outputOf('pdftotext', '-raw', file('pdf'), '-')).split('\f');
    const feet = sheets.slice(0, pages).filter((sheet, at) => letters(sheet).endsWith(`${at + 1}/${pages}`));
    expect(feet).toHaveLength(pages);
    const title = letters(/<title>(.*?)<\/title>/.exec(html)?.[1] ?? '');
    const text = sheets.map((sheet, at) => letters(sheet).replace(`${title}${at + 1}/${pages}`, '')).join('');
    expect(textsOf(html).length).toBeGreaterThan(100);
    expect(textsOf(html).filter((each) => !text.includes(each))).toEqual([]);

    const printed = sheets.join('\n');
    const cells = [...html.matchAll(/<t[hd]\b[^>]*>(.*?)<\/t[hd]>/g)].map(([, inner = '']) => inner);
    const words = cells.flatMap(
      (cell) => cell.replace(/<[^>]*>/g, ' ').match(/(?<![^ ])[A-Za-z]{4,20}(?![^ ])/g) ?? [],
    );
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter((word) => !printed.includes(word))).toEqual([]);
    expect(sheets[pages - 1]?.split('\n').filter(Boolean).length).toBeGreaterThan(8);
  }
  const { found, files } = searchFolder(join(folder, 'copies'), needlesOf(token));
  expect(found).toEqual([]);
  expect(files).toBe(2 * (5 + 1 + 1 + 5));
  const shown = await app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
  expect(shown).toEqual([expect.stringMatching(/en\/.*\.html$/), expect.stringMatching(/zh-CN\/.*\.html$/)]);
});
