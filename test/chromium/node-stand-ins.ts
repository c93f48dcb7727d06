import { isBuiltin } from 'node:module';
import type { Plugin } from 'vite';

const prefix = '\0node-stand-in:';

/** What the browser has itself. */
const own: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'node:crypto': { randomUUID: '() => crypto.randomUUID()' },
  'node:timers/promises': {
    setTimeout: '(ms, value) => new Promise((done) => setTimeout(() => done(value), ms))',
    setImmediate: '(value) => new Promise((done) => setTimeout(() => done(value)))',
  },
};

/**
 * Gives a browser modules in place of Node's. Component tests use real rules of the main process, whose files import Node for
 * other things: such a function throws when it is called.
 */
export function nodeStandIns(): Plugin {
  return {
    name: 'node-stand-ins',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('node:') && isBuiltin(id) ? prefix + id : null),
    async load(id) {
      if (!id.startsWith(prefix)) return null;
      const name = id.slice(prefix.length);
      const standIns = { ...own[name] };
      const exported = Object.keys(await import(name)).filter((key) => /^[A-Za-z_]\w*$/.test(key) && key !== 'default');
      const lines = exported.map((key) => `const own_${key} = ${standIns[key] ?? `missing('${key}')`};`);
      const names = exported.map((key) => `own_${key} as ${key}`).join(', ');
      return `const missing = (key) => function standIn() { throw new Error('${name} has no ' + key + ' in a browser.'); };
${lines.join('\n')}
export { ${names} };
export default { ${exported.map((key) => `${key}: own_${key}`).join(', ')} };`;
    },
  };
}
