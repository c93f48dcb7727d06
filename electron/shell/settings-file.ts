import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import type { Settings } from '../contract';

/** What the administrator chose in the app. Only choices are kept: what was not chosen goes on following the system. */
const choices = z.object({
  locale: z.enum(['en', 'zh-CN']).optional().catch(undefined),
  theme: z.enum(['system', 'light', 'dark']).optional().catch(undefined),
});

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
    const { locale, theme } = choices.parse(JSON.parse(readFileSync(path, 'utf8')));
    return { ...(locale ? { locale } : {}), ...(theme ? { theme } : {}) };
  } catch {
    return {};
  }
}
