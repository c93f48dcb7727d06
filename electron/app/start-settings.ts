import { join } from 'node:path';
import { app } from 'electron';
import type { Locale, Policies, Settings } from '../../shared/contract';
import { settingPolicies } from '../../shared/enums/policies';
import { settingDefaults } from '../../shared/enums/settings';
import { setDateRegion } from '../../shared/texts/environment';
import { type CommandLine, localeOf } from './command-line';
import { SettingsFile } from './settings-file';

/** The language without the settings: that of the organization, of the command line, or of the system. */
export function startLocale({ locale }: CommandLine, { Language }: Policies): Locale {
  return Language ?? locale ?? app.getPreferredSystemLanguages().map(localeOf).find(Boolean) ?? 'en';
}

/** The settings of this run: what the organization sets goes before the choices in the file, and these before the command line. */
export function startSettings(start: CommandLine, policies: Policies, data: string): SettingsFile {
  const defaults = { ...settingDefaults, locale: startLocale(start, policies), theme: 'system' } as const;
  const settings = new SettingsFile(join(data, 'settings.json'), defaults, settingsOf(policies));
  setDateRegion(settings.current.dateRegion);
  return settings;
}

/** The settings that policies set. */
function settingsOf(policies: Policies): Partial<Settings> {
  const set = Object.entries(settingPolicies).map(([name, policy]) => [name, policies[policy]] as const);
  // Each policy has the type of its setting; a common list cannot express that.
  return Object.fromEntries(set.filter(([, value]) => value !== undefined)) as Partial<Settings>;
}
