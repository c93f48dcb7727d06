import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { afterEach, describe, expect, it } from 'vitest';
import { en } from '../../../../assets/locales/en';
import { zhCN } from '../../../../assets/locales/zh-CN';
import { locales } from '../../../../shared/enums';
import { setTextEnvironment } from '../../../../shared/texts/environment';
import { catalogs, type MessageId, translator } from '../../../../shared/texts/i18n';

const translations = locales.filter((locale) => locale !== 'en').map((locale) => [locale, catalogs[locale]] as const);
const ids = Object.keys(en).filter((id): id is MessageId => id in en);
const root = join(import.meta.dirname, '../../../..');

/** Names, codes and signs that are the same in every language. */
const sameEverywhere = new Set<string>([
  'app.name',
  ...locales.map((locale) => `app.language.${locale}`),
  'failureDetail.port',
  'failureDetail.character',
  'failureDetail.position',
  'failureDetail.seconds',
  'picture.entra',
  'picture.webex',
  'settings.zoom.value',
]);

describe('catalogs', () => {
  it.each(translations)('have the same messages in %s', (_, catalog) => {
    expect(Object.keys(catalog).sort()).toEqual(Object.keys(en).sort());
  });

  it('define no message twice', () => {
    for (const locale of locales) {
      const folder = join(root, 'assets/locales', locale);
      const all = files(folder, /\.json$/).flatMap((file) => Object.keys(JSON.parse(readFileSync(file, 'utf8'))));
      expect(all.length, locale).toBe(new Set(all).size);
      expect(all.sort(), `${locale}: every file is in the index`).toEqual(Object.keys(catalogs[locale]).sort());
    }
  });

  it.each(translations)('compile, and use the same placeholders in %s', (_, catalog) => {
    for (const id of ids) {
      expect(withoutCapital(placeholders(catalog[id])), id).toEqual(withoutCapital(placeholders(en[id])));
    }
  });

  it.each(translations)('leave nothing untranslated in %s', (_, catalog) => {
    expect(ids.filter((id) => en[id] === catalog[id] && !sameEverywhere.has(id))).toEqual([]);
  });

  it('write Chinese in Chinese', () => {
    const withoutChinese = ids.filter(
      (id) =>
        !/\p{Script=Han}/u.test(zhCN[id]) && texts(zhCN[id]).some((text) => /\w/.test(text)) && !sameEverywhere.has(id),
    );
    expect(withoutChinese).toEqual([]);
  });

  it('write Chinese with Chinese punctuation', () => {
    expect(ids.filter((id) => /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}/u.test(texts(zhCN[id]).join('\n')))).toEqual(
      [],
    );
  });

  it('hold no unused message', () => {
    const sources = ['renderer', 'electron', 'shared']
      .flatMap((folder) => files(join(root, folder), /\.tsx?$/))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const plain = new Set([...sources.matchAll(/['"]([\w.-]+)['"]/g)].map((found) => found[1]));
    const patterns = [...sources.matchAll(/`([\w.-]*\$\{[^`]*)`/g)].map(([, template = '']) => pattern(template));
    const unused = ids.filter((id) => !plain.has(id) && !patterns.some((known) => known.test(id)));
    expect(unused).toEqual([]);
  });
});

describe('translator', () => {
  afterEach(() => setTextEnvironment({ platform: 'linux', systemLocale: 'en-US' }));

  it('fills plurals, dates and numbers by the language', () => {
    const [english, chinese] = [translator('en'), translator('zh-CN')];
    expect(english.t('home.days', { days: 1 })).toBe('in 1 day');
    expect(english.t('home.days', { days: 318 })).toBe('in 318 days');
    expect(chinese.t('home.days', { days: 318 })).toBe('还有 318 天');
    expect(english.day('2026-11-22T12:00:00Z')).toBe('November 22, 2026');
    expect(chinese.day('2026-11-22T12:00:00Z')).toBe('2026年11月22日');
    expect(english.number(1240)).toBe('1,240');
  });

  it.each([
    ['win32', 'Windows Credential Manager is locked', 'Remove from Windows Credential Manager…', '凭据管理器已锁定'],
    ['darwin', 'The keychain is locked', 'Remove from the keychain…', '钥匙串已锁定'],
    ['linux', 'The keyring is locked', 'Remove from the keyring…', '密钥环已锁定'],
    [
      null,
      'The system’s credential store is locked',
      'Remove from the system’s credential store…',
      '系统凭据存储已锁定',
    ],
  ] as const)('names the place of tokens as %s does', (platform, title, button, chinese) => {
    setTextEnvironment({ platform, systemLocale: null });
    expect(translator('en').t('failure.keychain.locked.title')).toBe(title);
    expect(translator('en').t('orphanedTokens.remove')).toBe(button);
    expect(translator('zh-CN').t('failure.keychain.locked.title')).toBe(chinese);
  });

  it('names the place of tokens neutrally in entries of the record, which may come from another system', () => {
    const values = { name: 'Ada', method: '' };
    for (const locale of locales)
      for (const id of [
        'record.event.signedIn',
        'record.event.renewalSignedIn',
        'document.token.keptIn.keychain',
      ] as const) {
        const texts = (['win32', 'darwin', 'linux'] as const).map((platform) => {
          setTextEnvironment({ platform, systemLocale: null });
          return translator(locale).t(id, values);
        });
        expect(new Set(texts).size, texts[0]).toBe(1);
        expect(texts[0]).toMatch(/credential store|凭据存储/);
      }
  });

  it('writes the time of a secret in the clipboard in words that read well', () => {
    const texts = (seconds: number) => locales.map((locale) => translator(locale).t('backup.copied', { seconds }));
    expect(texts(60)).toEqual([
      'The passphrase is in the clipboard. It’s removed after a minute.',
      '密码短语已复制到剪贴板，一分钟后会被清除。',
    ]);
    expect(texts(90)).toEqual([
      'The passphrase is in the clipboard. It’s removed after 90 seconds.',
      '密码短语已复制到剪贴板，90 秒后会被清除。',
    ]);
  });
});

function files(folder: string, name: RegExp): string[] {
  return readdirSync(folder).flatMap((entry) => {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) return files(path, name);
    return name.test(entry) ? [path] : [];
  });
}

/** A template such as `check.${id}.name` as a pattern of message ids; a placeholder stands for one or more segments. */
function pattern(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/);
  // A template without a fixed word of its own would allow anything, and one with other signs is no message id.
  const isId = parts.every((part) => /^[\w.-]*$/.test(part)) && parts.join('').replaceAll('.', '').length >= 3;
  return isId ? new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w.-]+')}$`) : /^(?!)/;
}

/** `{Store}` is `{store}` at the start of a sentence, which another language may not begin with it. */
function withoutCapital(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => (name === 'Store' ? 'store' : name)))].sort();
}

type Compiled = ReturnType<typeof compileMessage>;

/** The names of all placeholders, also within plurals and selects. */
function placeholders(message: string): string[] {
  const found = new Set<string>();
  walk(compileMessage(message), (name) => found.add(name));
  return [...found].sort();
}

/** All text of a message, without its placeholders. */
function texts(message: string): string[] {
  const found: string[] = [];
  walk(
    compileMessage(message),
    () => undefined,
    (text) => found.push(text),
  );
  return found;
}

function walk(
  compiled: Compiled,
  onName: (name: string) => void,
  onText: (text: string) => void = () => undefined,
): void {
  for (const token of compiled) {
    if (typeof token === 'string') {
      onText(token);
      continue;
    }
    const [name, , format] = token;
    if (name !== '#') onName(name);
    if (format === null || typeof format !== 'object') continue;
    for (const branch of Object.values(format)) {
      if (typeof branch === 'string') onText(branch);
      else if (Array.isArray(branch)) walk(branch, onName, onText);
    }
  }
}
