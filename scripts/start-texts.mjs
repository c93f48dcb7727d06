import path from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { asModule, catalogs, mergedCatalogs } from './json-texts.mjs';
import { root } from './lib/say.mjs';

const later = path.join(root, 'renderer/lib/later-texts.ts').replaceAll('\\', '/');
const compiler = '@lingui/message-utils/compileMessage';
const virtual = 'virtual:later-texts/';

/**
 * Failures have a quarter of all texts, and the start rarely shows one: it then waits for the other texts
 * (renderer/app/start-app.ts). Only that of a main process that does not answer has to be there.
 */
const laterMessage = /^failure(?:Detail)?\.(?!app\.)/;

/** A Vite plugin: leaves the catalogs empty, so that only the code is left. */
export function withoutTexts() {
  return {
    name: 'without-texts',
    enforce: 'pre',
    load: (id) => (catalogs.test(id) ? `export const ${mergedCatalogs(id).constant} = {};\n` : null),
  };
}

/**
 * A Vite plugin: divides each catalog into the messages that the start can show, and the others, which
 * renderer/lib/later-texts.ts adds: Chromium reads all of a script before it runs any of it. Compiles them, so that the page
 * needs no parser of messages.
 * @param code the code of the start. A message is of the start when a literal of the code is its name, or where its name begins
 */
export function startTexts(code) {
  const isInStart = startMessages(code);
  const divided = (id) => {
    const { constant, messages } = mergedCatalogs(id);
    const entries = Object.entries(messages).map(([name, message]) => [name, compiled(message)]);
    const some = (inStart) => Object.fromEntries(entries.filter(([name]) => isInStart(name) === inStart));
    return { constant, start: some(true), others: some(false) };
  };
  return {
    name: 'start-texts',
    enforce: 'pre',
    resolveId: (source) => (source.startsWith(virtual) || source === compiler ? `\0${source}` : null),
    load(id) {
      if (catalogs.test(id)) {
        const { constant, start } = divided(id);
        return asModule(`export const ${constant} =`, start);
      }
      if (id === later) return laterModule();
      if (id === `\0${compiler}`) return 'export const compileMessage = (message) => message;';
      if (!id.startsWith(`\0${virtual}`)) return null;
      const list = path.join(root, 'assets/locales', id.slice(virtual.length + 1), 'index.ts');
      return asModule('export default', divided(list).others);
    },
  };
}

/** A message as its translator wants it; one with nothing to fill in stays a text. */
const compiled = (message) => (/[{}']/.test(message) ? compileMessage(message) : message);

/** In place of renderer/lib/later-texts.ts. */
function laterModule() {
  return `
const others = { en: () => import('${virtual}en'), 'zh-CN': () => import('${virtual}zh-CN') };
export async function addLaterTexts(locale, catalog) {
  Object.assign(catalog, (await others[locale]()).default);
}
`;
}

/** Whether the code can name a message: by a literal, or by a literal with more behind it. */
function startMessages(code) {
  const literals = [...code.matchAll(/["'`](\w[\w-]*\.[\w.-]*)(?=["'`]|\$\{)/g)].map(([, literal]) => literal);
  const names = new Set(literals);
  const beginnings = literals.map((literal) => (literal.endsWith('.') ? literal : `${literal}.`));
  return (name) => names.has(name) || (beginnings.some((begin) => name.startsWith(begin)) && !laterMessage.test(name));
}
