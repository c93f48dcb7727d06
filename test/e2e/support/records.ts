import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { SetupEvent } from '../../../shared/contract';

/** The ids of the records in a folder. Fails if the folder has other files than complete records. */
export async function recordIds(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  for (const name of names) {
    expect(name).toMatch(/^[0-9a-f-]{36}\.json$/);
    const text = await readFile(join(folder, name), 'utf8');
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(text)).toMatchObject({ schema: 1, id: name.replace('.json', '') });
  }
  return names.map((name) => name.replace('.json', ''));
}

/** A record as it is on the disk. */
export interface RecordFile {
  readonly id: string;
  readonly text: string;
  readonly events: readonly SetupEvent[];
}

/** The only record in a folder. A write can be in progress: its temporary file is no record yet. */
export async function onlyRecord(folder: string): Promise<RecordFile> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  expect(names).toHaveLength(1);
  const [name = ''] = names;
  const text = await readFile(join(folder, name), 'utf8');
  return { id: name.replace('.json', ''), text, events: JSON.parse(text).events };
}

/** The id of the only record in a folder. */
export async function onlyRecordId(folder: string): Promise<string> {
  return (await onlyRecord(folder)).id;
}
