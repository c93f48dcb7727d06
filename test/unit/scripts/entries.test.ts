import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
// @ts-expect-error: the scripts have no types.
import { entriesBelow } from '../../../scripts/lib/entries.mjs';

it('a link to a folder is listed and not followed, on every Node', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entries-'));
  mkdirSync(join(folder, 'real/inner'), { recursive: true });
  writeFileSync(join(folder, 'real/inner/file'), '');
  symlinkSync('real', join(folder, 'link'), 'junction');
  const found = (entriesBelow(folder) as { parentPath: string; name: string }[]).map(({ parentPath, name }) =>
    relative(folder, join(parentPath, name)).replaceAll('\\', '/'),
  );
  expect(found.sort()).toEqual(['link', 'real', 'real/inner', 'real/inner/file']);
  rmSync(folder, { recursive: true });
});
