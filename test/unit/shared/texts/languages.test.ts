import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fontsOf } from '../../../../renderer/app/theme/fonts';
import { locales } from '../../../../shared/enums';
import { pageStyle } from '../../../../shared/record-view/page-style';
import { catalogs } from '../../../../shared/texts/i18n';
import { languages } from '../../../../shared/texts/languages';

const titlebarStyle = readFileSync('renderer/titlebar/theme/base.css', 'utf8');
const packager = readFileSync('electron-builder.yml', 'utf8');
const options = readFileSync('docs/command-line.md', 'utf8');

describe.each(locales)('the language %s', (locale) => {
  const { primary, fonts } = languages[locale];

  it('has its catalog in a folder of its name', () => {
    expect(existsSync(`assets/locales/${locale}/index.ts`)).toBe(true);
  });

  it('is named where --lang is explained', () => {
    for (const each of locales) expect(catalogs[each]['usage.lang'], each).toContain(locale);
    expect(options).toContain(`--lang=${locale}`);
  });

  it('has its fonts on every page', () => {
    if (!fonts) return;
    for (const font of [fonts.mac, fonts.windows, fonts.linux]) {
      expect(titlebarStyle).toContain(`"${font}"`);
      expect(pageStyle).toContain(`'${font}'`);
    }
    expect(fontsOf('darwin').fontFamilyBase).toContain(fonts.mac);
    expect(fontsOf('win32').fontFamilyBase).toContain(fonts.windows);
    expect(fontsOf('linux').fontFamilyBase).toContain(fonts.linux);
    expect(pageStyle).toContain(`:root:lang(${primary}) {`);
  });
});

it('the package has the texts of Electron in the languages of the app, and in no other', () => {
  const [, list = ''] = /^electronLanguages:\n((?: {2}- .+\n)+)/m.exec(packager) ?? [];
  const files = [...list.matchAll(/- (.+)/g)].map(([, file]) => file);
  expect(files).toEqual(locales.flatMap((locale) => languages[locale].electronFiles));
});

it('no two languages stand for the same tags', () => {
  expect(new Set(locales.map((locale) => languages[locale].primary)).size).toBe(locales.length);
});
