import path from 'node:path';
import { root } from '../say.mjs';

/**
 * The app's options as `--help` prints them, in a language.
 * @returns {Promise<{ options: { name: string, value: string, text: string }[], notes: string[] }>}
 */
export async function helpOf(language) {
  const { runnerImport } = await import('vite');
  const load = async (file) => (await runnerImport(path.join(root, file), { root, logLevel: 'error' })).module;
  const { usage } = await load('electron/app/usage.ts');
  const { translator } = await load('shared/texts/i18n.ts');
  return readHelp(usage('webex-entra-setup', translator(language)));
}

/** Reads the text of `--help`: lines such as `  --lang=LANGUAGE  en or zh-CN …`, and the sentences below them. */
export function readHelp(text) {
  const lines = text.split('\n').slice(1);
  const rows = lines.map((line) => /^ {2}--([\w-]+)(?:=(\S+))? {2,}(.+)$/.exec(line)).filter(Boolean);
  return {
    options: rows.map(([, name, value = '', what]) => ({ name, value, text: what })),
    notes: lines.filter((line) => line !== '' && !line.startsWith(' ')),
  };
}
