import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The list of a language's catalogs. */
export const catalogs = /[\\/]assets[\\/]locales[\\/][\w-]+[\\/]index\.ts$/;

/**
 * A Vite plugin: JSON as text that is parsed at run time. JavaScript engines take several times as long for the same data as
 * code, which Vite makes of it, also with `json.stringify`. All catalogs of a language are one text.
 * @param files puts catalogs into files of their own that are read at the first message, for the main process: its start shows
 * no text, and reading them takes as long as everything else that it needs
 */
export function jsonTexts({ files = false } = {}) {
  return {
    name: 'json-texts',
    enforce: 'pre',
    load(id) {
      if (id.endsWith('.json')) return asModule('export default', readJson(id));
      if (!catalogs.test(id)) return null;
      const { constant, messages } = mergedCatalogs(id);
      if (!files) return asModule(`export const ${constant} =`, messages);
      const fileName = `texts/${path.basename(path.dirname(id))}.json`;
      this.emitFile({ type: 'asset', fileName, source: JSON.stringify(messages) });
      return { code: readingCode(constant, fileName), moduleType: 'js' };
    },
  };
}

/** A module that exports a function. It can become a part of any file of the build, in the folder or below. */
function readingCode(constant, fileName) {
  return `
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
const here = import.meta.dirname;
const folder = basename(here) === 'parts' ? dirname(here) : here;
export const ${constant} = () => JSON.parse(readFileSync(join(folder, '${fileName}'), 'utf8'));
`;
}

/** All messages of a language, and the constant that exports them. @throws an error for a list with anything but catalogs in it */
export function mergedCatalogs(file) {
  const source = readFileSync(file, 'utf8');
  const files = new Map(
    [...source.matchAll(/^import (\w+) from '(.+\.json)' with \{ type: 'json' \};$/gm)].map(([, name, from]) => [
      name,
      from,
    ]),
  );
  const [, constant, list = ''] = /^export const (\w+)[^=]* = \{\n([^}]*)\};$/m.exec(source) ?? [];
  const names = [...list.matchAll(/^ {2}\.\.\.(\w+),$/gm)].map(([, name]) => name);
  const others =
    source.split('\n').filter((line) => line && !/^import type /.test(line)).length - files.size - names.length;
  if (!constant || others !== 2 || names.length !== files.size) throw new Error(`not a list of catalogs: ${file}`);
  const folder = path.dirname(file);
  const parts = names.map((name) => readJson(path.join(folder, files.get(name))));
  return { constant, messages: Object.assign({}, ...parts) };
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** @param begin the code before the data */
export function asModule(begin, data) {
  return { code: `${begin} JSON.parse(${JSON.stringify(JSON.stringify(data))});\n`, moduleType: 'js' };
}
