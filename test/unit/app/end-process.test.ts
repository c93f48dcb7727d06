import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
// @ts-expect-error: the scripts have no types.
import { filesBelow } from '../../../scripts/lib/fresh.mjs';

it('a run without a window ends by end-process.ts: app.exit() can crash right after the start, and loses the exit code', () => {
  const files: string[] = filesBelow('electron').filter((file: string) => file.endsWith('.ts'));
  const ending = files.filter((file) => /\bapp\.exit\(/.test(readFileSync(resolve(file), 'utf8')));
  // The failure of a start has a dialog, during which Chromium may be ended by a signal.
  expect(ending).toEqual(['electron/app/end-process.ts', 'electron/app/start-failure.ts']);
});
