import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { htmlCopy } from '../../fixtures/html-copy';

const root = resolve(import.meta.dirname, '../../..');
const out = 'test-output/html-copy';

/** Renders a record as HTML. Built like the app, since Playwright would compile the JSX as its own components. */
export async function builtHtmlCopy(): Promise<typeof htmlCopy> {
  const script = resolve(root, 'scripts/lib/build-bench.mjs');
  await promisify(execFile)(process.execPath, [script, out, 'test/fixtures/html-copy.ts'], { cwd: root });
  const module: { htmlCopy: typeof htmlCopy } = await import(pathToFileURL(resolve(root, out, 'html-copy.mjs')).href);
  return module.htmlCopy;
}
