import path from 'node:path';
import { build } from 'vite';
import { root } from './lib/say.mjs';

const id = 'virtual:contract-names';

/** A Vite plugin: the names of the contract's channels and events as a module, without the schemas that they come with. */
export function contractNames() {
  let code;
  return {
    name: 'contract-names',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load(source) {
      if (source !== `\0${id}`) return null;
      code ??= makeCode();
      return code;
    },
  };
}

async function makeCode() {
  const { output } = await build({
    configFile: false,
    logLevel: 'warn',
    root,
    ssr: { noExternal: true, target: 'node' },
    build: {
      write: false,
      minify: false,
      ssr: path.join(root, 'shared/contract/all.ts'),
      rolldownOptions: { output: { format: 'es', codeSplitting: false } },
    },
  });
  const bundle = `data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`;
  const { contracts } = await import(bundle);
  const names = (part) =>
    Object.entries(contracts).map(([feature, contract]) => [feature, Object.keys(contract[part] ?? {})]);
  const channelNames = Object.fromEntries(names('channels'));
  const eventNames = names('events').flatMap(([, events]) => events);
  return `export const channelNames = ${JSON.stringify(channelNames)};\nexport const eventNames = ${JSON.stringify(eventNames)};\n`;
}
