import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';

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

/** The id of the only record in a folder. */
export async function onlyRecordId(folder: string): Promise<string> {
  const ids = await recordIds(folder);
  expect(ids).toHaveLength(1);
  return ids[0] ?? '';
}
