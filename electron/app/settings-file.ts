import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Settings } from '../../shared/contract';

/** What the administrator chose in the app. Only choices are kept: what was not chosen goes on following the system. */
const choices = {
  locale: ['en', 'zh-CN'],
  theme: ['system', 'light', 'dark', 'highContrast'],
} as const satisfies { readonly [K in keyof Settings]: readonly Settings[K][] };

/** The settings of the app, with the file that keeps the choices. An unreadable file counts as no choices. */
export class SettingsFile {
  readonly #path: string;
  readonly #defaults: Settings;
  #chosen: Partial<Settings>;

  constructor(path: string, defaults: Settings) {
    this.#path = path;
    this.#defaults = defaults;
    this.#chosen = readChoices(path);
  }

  get current(): Settings {
    return { ...this.#defaults, ...this.#chosen };
  }

  /** Takes over the change at once; a disk that does not keep it only means that it holds for this run. */
  async change(change: Partial<Settings>): Promise<Settings> {
    this.#chosen = { ...this.#chosen, ...change };
    await mkdir(dirname(this.#path), { recursive: true }).catch(() => undefined);
    await writeFileAtomic(this.#path, `${JSON.stringify(this.#chosen, null, 2)}\n`).catch(() => undefined);
    return this.current;
  }
}

function readChoices(path: string): Partial<Settings> {
  try {
    // By hand, since this is read before the window opens, and a library would be loaded for it alone.
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const { locale: wanted, theme: look } = Object(kept) as Record<string, unknown>;
    const locale = choices.locale.find((each) => each === wanted);
    const theme = choices.theme.find((each) => each === look);
    return { ...(locale ? { locale } : {}), ...(theme ? { theme } : {}) };
  } catch {
    return {};
  }
}
