import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SettingsFile } from '../../../electron/app/settings-file';
import { settingDefaults } from '../../../shared/enums/settings';

const defaults = { ...settingDefaults, locale: 'en', theme: 'system' } as const;
let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'settings-'));
  path = join(folder, 'data', 'settings.json');
});
afterEach(() => rm(folder, { recursive: true }));

const stored = async () => JSON.parse(await readFile(path, 'utf8'));

describe('SettingsFile', () => {
  it('stores only what was chosen, so that the rest keeps following the system', async () => {
    const settings = new SettingsFile(path, defaults);
    expect(settings.current).toEqual(defaults);
    await settings.change({ theme: 'dark' });
    expect(await stored()).toEqual({ theme: 'dark' });
    expect(new SettingsFile(path, { ...settingDefaults, locale: 'zh-CN', theme: 'light' }).current).toEqual({
      ...settingDefaults,
      locale: 'zh-CN',
      theme: 'dark',
    });
  });

  it('keeps the last of several changes that are made at once', async () => {
    const settings = new SettingsFile(path, defaults);
    await Promise.all([
      settings.change({ theme: 'dark' }),
      settings.change({ locale: 'zh-CN' }),
      settings.change({ theme: 'light' }),
    ]);
    expect(await stored()).toEqual({ locale: 'zh-CN', theme: 'light' });
  });

  it.each([
    ['cut short', '{ "theme": "dark"', defaults],
    ['empty', '', defaults],
    ['no object', 'null', defaults],
    [
      'with an unknown value beside a known one',
      '{ "locale": "tlh", "theme": "dark" }',
      { ...defaults, theme: 'dark' },
    ],
    [
      'with every setting',
      '{ "zoom": 150, "clipboardSeconds": 30, "reminderDays": [1, 30], "recordNames": "none", "dateRegion": "IE" }',
      { ...defaults, zoom: 150, clipboardSeconds: 30, reminderDays: [30, 1], recordNames: 'none', dateRegion: 'IE' },
    ],
    [
      'with numbers that are no choice',
      '{ "zoom": 1000, "clipboardSeconds": 0, "reminderDays": [2, 30, "7"] }',
      { ...defaults, reminderDays: [30] },
    ],
    ['with values of another kind', '{ "locale": 5, "theme": ["dark"], "zoom": "150", "reminderDays": 30 }', defaults],
  ])('reads the known settings of a file: %s', async (_what, text, expected) => {
    await mkdir(join(path, '..'));
    await writeFile(path, text);
    expect(new SettingsFile(path, defaults).current).toEqual(expected);
  });

  it('rejects a change that cannot be stored, which then applies until the app closes', async () => {
    // A file where the folder should be fails for root as well, unlike a missing right.
    await writeFile(join(folder, 'data'), 'in the way');
    const settings = new SettingsFile(path, defaults);
    await expect(settings.change({ theme: 'dark' })).rejects.toMatchObject({
      failure: { code: 'settings.notSaved', detail: { file: 'settings.json' } },
    });
    expect(settings.current).toEqual({ ...defaults, theme: 'dark' });
    expect(new SettingsFile(path, defaults).current).toEqual(defaults);
  });

  it('puts what the organization sets before the choices, refuses to change it, and keeps the choices', async () => {
    const byPolicy = { locale: 'zh-CN', clipboardSeconds: 30 } as const;
    await new SettingsFile(path, defaults).change({ locale: 'en', clipboardSeconds: 120 });
    const settings = new SettingsFile(path, defaults, byPolicy);
    expect(settings.current).toEqual({ ...defaults, ...byPolicy });
    const refusal = { failure: { code: 'policy.set', detail: { policy: 'ClipboardSeconds' } } };
    await expect(settings.change({ theme: 'dark', clipboardSeconds: 60 })).rejects.toMatchObject(refusal);
    expect(settings.current.theme).toBe('system');
    await settings.change({ theme: 'dark' });
    expect(await stored()).toEqual({ locale: 'en', clipboardSeconds: 120, theme: 'dark' });
    expect(new SettingsFile(path, defaults).current).toMatchObject({ locale: 'en', clipboardSeconds: 120 });
  });
});
