import type { Failure, Locale } from '../../shared/contract';
import { locales } from '../../shared/enums';
import { languages } from '../../shared/texts/languages';
import { type AppOption, appOptions, type OptionValue, optionNames } from '../core/lib/app-options';
import { editDistance } from '../core/lib/edit-distance';
import type { StatusOptions } from '../features/status';
import { isChromiumSwitch, isRecording } from './chromium-switches';

export interface CommandLine {
  /** `--practice`: start in the practice cloud. */
  readonly practice: boolean;
  /** `--cloud=FILE`: take the endpoints from this file. */
  readonly cloudFile: string | null;
  /** `--user-data-dir=DIR`, which Chromium reads too; null: the default folder. */
  readonly dataFolder: string | null;
  /** `--lang=LANGUAGE`; null when absent or another language. */
  readonly locale: Locale | null;
  /** `--remind`: show what is due today as a notification, and no window. */
  readonly remind: boolean;
  readonly status: StatusOptions | null;
  /** `--help` or `--version`: print it, and do nothing else. */
  readonly print: 'help' | 'version' | null;
  /** The first unknown or malformed argument. Nothing else counts then, except `print`. */
  readonly refused: Failure | null;
}

/** A token is valid for one year at most; ten years include every token. */
const longestWithin = 3650;
const defaultWithin = 30;
/** Upper bound on an argument in a message. */
const maximumShown = 100;

/**
 * Reads the app's own options; leaves the switches of Chromium and the system to them, and refuses everything else: a typo
 * must not lead to the real Webex or make a monitor report success. The last occurrence of an option wins.
 * @param argv the executable first
 */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const given = new Map<AppOption, string | null>();
  let refused: Failure | null = null;
  for (const argument of argv.slice(1)) {
    const { name, value } = partsOf(argument);
    if (isOption(name)) {
      given.set(name, value);
      refused ??= isValid(appOptions[name].value, value) ? null : badValue(name, value);
    } else if (isRecording(argument)) {
      refused ??= { code: 'option.recording', detail: { argument: shown(argument) } };
    } else if (!isChromiumSwitch(argument) || nearestOption(name)) {
      // --use-data-dir looks like a switch of Chromium, but is --user-data-dir with a typo.
      refused ??= notKnown(argument);
    }
  }
  const value = (name: AppOption) => given.get(name) ?? null;
  const language = value('lang');
  return {
    practice: given.has('practice'),
    cloudFile: value('cloud') || null,
    dataFolder: value('user-data-dir') || null,
    locale: language === null ? null : localeOf(language),
    remind: given.has('remind'),
    status: given.has('status')
      ? { json: given.has('json'), test: given.has('test'), within: Number(value('within') ?? defaultWithin) }
      : null,
    print: given.has('help') ? 'help' : given.has('version') ? 'version' : null,
    refused: refused ?? combination(given),
  };
}

/** The arguments without the path of the app, which Electron is given as its first one in development. */
export function withoutAppPath(argv: readonly string[], isDefaultApp: boolean): string[] {
  const path = isDefaultApp ? argv.findIndex((argument, index) => index > 0 && !argument.startsWith('-')) : -1;
  return argv.filter((_, index) => index !== path || path === -1);
}

/** `--name=value`; without “=” the value is null. */
function partsOf(argument: string): { name: string; value: string | null } {
  const [, name = '', value = null] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
  return { name, value };
}

function isOption(name: string): name is AppOption {
  return Object.hasOwn(appOptions, name);
}

function isValid(wanted: OptionValue, value: string | null): boolean {
  if (wanted === 'none') return value === null;
  if (wanted === 'days') return /^\d{1,4}$/.test(value ?? '') && Number(value) <= longestWithin;
  return Boolean(value);
}

/** Some options mean something only together with another one, or only without it. */
function combination(given: ReadonlyMap<AppOption, unknown>): Failure | null {
  const [ofStatus] = given.has('status') ? [] : (['json', 'test', 'within'] as const).filter((name) => given.has(name));
  if (ofStatus) return { code: 'option.needsStatus', detail: { option: ofStatus } };
  return given.has('status') && given.has('remind') ? { code: 'option.statusAndRemind' } : null;
}

function badValue(option: AppOption, given: string | null): Failure {
  const detail = { option, given: shown(given ?? ''), wanted: appOptions[option].value, maximum: longestWithin };
  return { code: 'option.badValue', detail };
}

/** An argument of no option, or an option that does not exist, with the one that may be meant. */
function notKnown(argument: string): Failure {
  if (!argument.startsWith('-')) return { code: 'option.loose', detail: { argument: shown(argument) } };
  const nearest = nearestOption(partsOf(argument).name) ?? '';
  return { code: 'option.unknown', detail: { argument: shown(argument), nearest } };
}

/** The option that differs from a name in one or two letters. */
function nearestOption(name: string): AppOption | undefined {
  const [nearest] = optionNames
    .map((option) => ({ option, distance: editDistance(name.slice(0, maximumShown), option) }))
    .filter(({ option, distance }) => distance <= (option.length < 5 ? 1 : 2))
    .sort((a, b) => a.distance - b.distance);
  return nearest?.option;
}

/** Removes terminal control sequences from an argument. */
function shown(argument: string): string {
  const text = argument.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
  return text.length > maximumShown ? `${text.slice(0, maximumShown)}…` : text;
}

/** The language of the app for a language tag (BCP 47) of a system or of `--lang`: any Chinese is Simplified Chinese here. */
export function localeOf(tag: string): Locale | null {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return locales.find((locale) => languages[locale].primary === primary) ?? null;
}
