import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { root } from './lib/say.mjs';

const out = path.join(root, 'build');
const shared = { configFile: false, publicDir: false, logLevel: 'warn', envPrefix: 'NOTHING_FROM_THE_ENVIRONMENT_' };

function nodeConfig(entry, build) {
  return {
    ...shared,
    root,
    // What is not bundled here has to be found at run time: `external` below says what that is.
    ssr: { noExternal: true, target: 'node' },
    build: { outDir: out, emptyOutDir: false, ssr: path.join(root, entry), target: 'node20', minify: false, ...build },
  };
}

// Functions, because vite writes into the objects that it is given.

/** The main process: one ES module. Node 20 is what the oldest runtime that we develop on has inside. */
export const main = () =>
  nodeConfig('electron/main.ts', {
    license: { fileName: 'licenses-main.md' },
    rolldownOptions: {
      external: ['electron', 'keytar', ...builtinModules, /^node:/],
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'parts/[name]-[hash].js',
        // Bundled CommonJS packages know these names; an ES module has them under others.
        intro: 'var __filename = import.meta.filename, __dirname = import.meta.dirname;',
      },
    },
  });

/** A preload: one CommonJS file that requires electron alone, because it runs sandboxed. */
export const preload = (name) =>
  nodeConfig(`electron/${name}.ts`, {
    rolldownOptions: {
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  });

/** The pages. No inline scripts and no data: addresses, so that the content security policy can stay strict. */
export const renderer = () => ({
  ...shared,
  root: path.join(root, 'renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: path.join(out, 'renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      input: { index: path.join(root, 'renderer/index.html'), strip: path.join(root, 'renderer/strip.html') },
    },
  },
});

/** A benchmark: bundled like the main process, but with its packages left in node_modules. */
export function bench(file, outDir) {
  return {
    ...shared,
    root,
    build: {
      outDir,
      emptyOutDir: false,
      ssr: file,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  };
}
