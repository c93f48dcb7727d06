import type { Settings } from '../../shared/contract';
import { locales, themes } from '../../shared/enums';
import { settingPolicies } from '../../shared/enums/policies';
import { clipboardTimes, dateRegions, earlyReminderDays, recordNames, zoomLevels } from '../../shared/enums/settings';
import { FailureError } from '../core/lib/failure';
import { JsonFile } from '../core/lib/json-file';
import { Signal } from '../core/lib/signal';

/**
 * Stores only explicit choices; other settings keep following the system. Ignores settings that this version does not know.
 * Written by hand: zod would delay the first window.
 */
const schema = {
  parse(stored: unknown): Partial<Settings> {
    const found = Object(stored) as Record<keyof Settings, unknown>;
    const locale = locales.find((each) => each === found.locale);
    const theme = themes.find((each) => each === found.theme);
    const zoom = zoomLevels.find((each) => each === found.zoom);
    const clipboardSeconds = clipboardTimes.find((each) => each === found.clipboardSeconds);
    const days: readonly unknown[] | null = Array.isArray(found.reminderDays) ? found.reminderDays : null;
    const region = dateRegions.find((each) => each === found.dateRegion);
    const names = recordNames.find((each) => each === found.recordNames);
    return {
      ...(locale ? { locale } : {}),
      ...(theme ? { theme } : {}),
      ...(zoom ? { zoom } : {}),
      ...(clipboardSeconds ? { clipboardSeconds } : {}),
      ...(days ? { reminderDays: earlyReminderDays.filter((each) => days.includes(each)) } : {}),
      ...(names ? { recordNames: names } : {}),
      ...(region ? { dateRegion: region } : {}),
    };
  },
};

/** The settings of the app, with the file that keeps the choices. An unreadable file counts as no choices. */
export class SettingsFile {
  readonly #file: JsonFile<Partial<Settings>>;
  readonly #defaults: Settings;
  readonly #byPolicy: Partial<Settings>;
  /** The settings after each change, also after one that could not be stored. */
  readonly changed = new Signal<Settings>();
  #chosen: Partial<Settings>;

  /** @param byPolicy what the organization sets: it hides the choices, which stay in the file, and cannot be changed */
  constructor(path: string, defaults: Settings, byPolicy: Partial<Settings> = {}) {
    this.#file = new JsonFile(path, schema);
    this.#defaults = defaults;
    this.#byPolicy = byPolicy;
    this.#chosen = this.#file.readSync() ?? {};
  }

  get current(): Settings {
    return { ...this.#defaults, ...this.#chosen, ...this.#byPolicy };
  }

  /**
   * Applies the change at once, then writes the file.
   * @throws FailureError `policy.set` for what the organization sets; nothing changes then. `settings.notSaved`; the change then
   * holds until the app closes
   */
  async change(change: Partial<Settings>): Promise<void> {
    for (const [name, policy] of Object.entries(settingPolicies)) {
      if (Object.hasOwn(change, name) && Object.hasOwn(this.#byPolicy, name))
        throw new FailureError('policy.set', { policy });
    }
    this.#chosen = { ...this.#chosen, ...change };
    this.changed.emit(this.current);
    await this.#file.write(this.#chosen).catch((thrown: unknown) => {
      const detail = thrown instanceof FailureError ? thrown.failure.detail : {};
      throw new FailureError('settings.notSaved', detail);
    });
  }
}
