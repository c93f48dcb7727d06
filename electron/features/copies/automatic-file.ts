import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import type { Failure, KeptVersions } from '../../../shared/contract';

/** What is kept of automatic copies between two runs. */
const shape = z.object({
  folder: z.string().nullable(),
  keep: z.literal([1, 5, 10, 50]),
  locale: z.enum(['en', 'zh-CN']),
  lastAt: z.iso.datetime().nullable(),
  lastFile: z.string().nullable(),
  failure: z
    .object({ code: z.custom<Failure['code']>((code) => typeof code === 'string' && code.startsWith('copy.')) })
    .and(z.object({ detail: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional() }))
    .nullable(),
  /** The ids of setups whose last change is in no copy yet. */
  waiting: z.array(z.string()),
});

export interface AutomaticState extends z.infer<typeof shape> {
  readonly keep: KeptVersions;
}

/** The file that keeps it. What cannot be read counts as never chosen. */
export class AutomaticFile {
  readonly #path: string;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(path: string) {
    this.#path = path;
  }

  async read(): Promise<AutomaticState | null> {
    try {
      return shape.parse(JSON.parse(await readFile(this.#path, 'utf8')));
    } catch {
      return null;
    }
  }

  /** One after the other; a disk that does not keep it only means that it holds for this run. */
  write(state: AutomaticState): Promise<unknown> {
    const text = `${JSON.stringify(state, null, 2)}\n`;
    this.#writing = this.#writing
      .then(() => mkdir(dirname(this.#path), { recursive: true }))
      .then(() => writeFileAtomic(this.#path, text))
      .catch(() => undefined);
    return this.#writing;
  }
}
