import { readdir } from 'node:fs/promises';
import type { CopiesTarget, CopyFormat, Space } from '../../../shared/contract';
import type { EarlyReminderDay } from '../../../shared/enums/settings';
import type { Translator } from '../../../shared/texts/i18n';
import type { CopyInput } from '../../core/record-copy/copy-input';
import { copyName } from '../../core/record-copy/copy-name';
import type { SetupRecord } from '../../core/setup/record';
import { copyFailure } from './copy-failure';
import { nameKey, nameTogether } from './copy-names';

/** What to save, and where. */
export interface CopiesTask {
  readonly to: CopiesTarget;
  /** The folder, or the archive. */
  readonly path: string;
  readonly formats: readonly CopyFormat[];
  readonly space: Space;
  readonly savedAt: Date;
  readonly appVersion: string;
  readonly early?: readonly EarlyReminderDay[];
  /** Number of setups. */
  readonly count: number;
}

/** The record of the setup at this index; null: deleted. */
export type RecordAt = (index: number) => Promise<SetupRecord | null>;

export interface CopiesPlan {
  readonly task: CopiesTask;
  /** By setup, in the order of the formats. */
  readonly names: readonly (readonly string[])[];
  /** The names that already exist in the folder. */
  readonly taken: readonly string[];
}

/** Names every file and finds existing ones. Writes nothing. @throws FailureError `copy.*`; the reason of the signal */
export async function planCopies(
  task: CopiesTask,
  translator: Translator,
  recordAt: RecordAt,
  signal: AbortSignal,
): Promise<CopiesPlan> {
  const used = new Set<string>();
  const names: string[][] = [];
  for (let index = 0; index < task.count; index += 1) {
    signal.throwIfAborted();
    const record = await recordAt(index);
    const input = record ? inputOf(task, record) : null;
    names.push(input ? nameTogether(namesOf(input, task.formats, translator), used) : []);
  }
  const existing = new Set(task.to === 'folder' ? await keysIn(task.path) : []);
  return { task, names, taken: names.flat().filter((name) => existing.has(nameKey(name))) };
}

export function inputOf({ space, savedAt, appVersion, early }: CopiesTask, record: SetupRecord): CopyInput {
  return { record, space, savedAt, appVersion, ...(early ? { early } : {}) };
}

function namesOf(input: CopyInput, formats: readonly CopyFormat[], translator: Translator): string[] {
  return formats.map((format) => copyName(input, format, translator));
}

async function keysIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((thrown: unknown) => {
    throw copyFailure(thrown, folder);
  });
  return names.map(nameKey);
}
