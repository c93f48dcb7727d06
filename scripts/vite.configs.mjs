import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { contractNames } from './contract-names.mjs';
import { jsonTexts } from './json-texts.mjs';
import { buildFacts } from './lib/build-facts.mjs';
import { root } from './lib/say.mjs';
import { startTexts, withoutTexts } from './start-texts.mjs';

const out = path.join(root, 'build');
const shared = {
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  envPrefix: 'NOTHING_FROM_THE_ENVIRONMENT_',
};

function nodeConfig(entry, build) {
  return {
    ...shared,
    root,
    plugins: [contractNames(), jsonTexts()],
    // Bundles everything except `external` below, which is resolved at run time.
    ssr: { noExternal: true, target: 'node' },
    build: { outDir: out, emptyOutDir: false, ssr: path.join(root, entry), target: 'node20', minify: false, ...build },
  };
}

// Functions, because vite writes into the objects that it is given.

/**
 * The main process. The oldest runtime in development has Node 20. CommonJS: Electron starts an ES module some hundredths
 * of a second slower. `devServer`: the address of the server that `devPages` configures.
 */
export const main = (devServer) => ({
  ...nodeConfig('electron/main.ts', {
    license: { fileName: 'licenses-main.md' },
    emitAssets: true,
    rolldownOptions: {
      external: ['electron', 'original-fs', 'keytar', ...builtinModules, /^node:/],
      output: {
        format: 'cjs',
        entryFileNames: '[name].cjs',
        chunkFileNames: 'parts/[name]-[hash].cjs',
        // Removes comments to load faster; keeps names for error stacks.
        minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
      },
    },
  }),
  plugins: [contractNames(), jsonTexts({ files: true })],
  define: {
    __DEV_SERVER__: devServer ? JSON.stringify(devServer) : 'undefined',
    __BUILD_FACTS__: JSON.stringify(buildFacts()),
  },
});

/** A thread of the main process: one ES module, which needs no other file. */
function thread(entry, name) {
  return {
    ...nodeConfig(entry, {
      license: { fileName: `licenses-${name}.md` },
      rolldownOptions: {
        external: [...builtinModules, /^node:/],
        output: { format: 'es', entryFileNames: `${name}.js`, codeSplitting: false },
      },
    }),
    // React selects its build by NODE_ENV, and a thread has no environment.
    define: { 'process.env.NODE_ENV': '"production"' },
  };
}

/** The threads that read many records, compare people, calculate previews, make record copies, check chosen files, read Entra's provisioning log, and encrypt and open backups. */
export const threads = () => [
  thread('electron/core/setup/records-worker/entry.ts', 'records-worker'),
  thread('electron/features/preflight/worker/entry.ts', 'preflight-worker'),
  thread('electron/core/entra/preview-worker/entry.ts', 'preview-worker'),
  thread('electron/features/copies/worker/entry.ts', 'copies-worker'),
  thread('electron/features/file-check/worker/entry.ts', 'file-check-worker'),
  thread('electron/features/provisioning-log/worker/entry.ts', 'provisioning-log-worker'),
  thread('electron/core/record-files/backup-worker/entry.ts', 'backup-worker'),
];

/** A preload: one CommonJS file that requires only electron, because it runs in the sandbox. */
export const preload = (name) =>
  nodeConfig(`electron/preload/${name}.ts`, {
    rolldownOptions: {
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: `preload-${name}.cjs`, codeSplitting: false },
    },
  });

/** A page. No inline scripts and no data: addresses, so that the content security policy can stay strict. */
const page = (name, build) => ({
  ...shared,
  root: path.join(root, 'renderer'),
  base: './',
  plugins: [react(), jsonTexts()],
  // Of callout.module.css, `.title` becomes callout-module_title_x3Fg9: readable in the developer tools.
  css: { modules: { generateScopedName: '[name]_[local]_[hash:base64:5]' } },
  build: {
    outDir: path.join(out, 'renderer'),
    emptyOutDir: false,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    license: { fileName: `licenses-${name}.md` },
    ...build,
    rolldownOptions: {
      input: path.join(root, 'renderer', `${name}.html`),
      // A feature's index exports the whole feature: each importer bundles only the parts that it uses.
      treeshake: { moduleSideEffects: [{ test: /renderer[\\/].*\.tsx?$/, sideEffects: false }] },
      ...build?.rolldownOptions,
    },
  },
});

/** A server of the pages from their sources, with hot reload. The app fetches from it (dev-pages.ts) and keeps its own address. */
export const devPages = (port) => ({
  ...shared,
  root: path.join(root, 'renderer'),
  appType: 'mpa',
  logLevel: 'info',
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  cacheDir: path.join(root, 'dist/dev/vite'),
  server: {
    host: '127.0.0.1',
    port,
    strictPort: true,
    hmr: { protocol: 'ws', host: '127.0.0.1', clientPort: port },
    // The pages also use shared/ and node_modules/.
    fs: { allow: [root] },
  },
});

/** The title bar of a sign-in window: built separately, so that it loads no code of the wizard. */
export const titlebar = () => page('titlebar');

/**
 * The wizard's page. One file holds everything that the start needs, and nothing else: each file is a request to the main
 * process, which is busy then, and Chromium reads all of the file before it runs any of it. A first build, from which imports on
 * demand are left out, finds the modules and messages. The file includes the style sheets of ui/, so that these come before those of a
 * feature, which may override them.
 * @param build Vite's. @param wholeCatalogs does not divide the catalogs
 */
export async function renderer(build, { wholeCatalogs = false } = {}) {
  const config = page('index', { write: false });
  const { output } = await build({ ...config, plugins: [withoutTexts(), withoutImportsOnDemand(), ...config.plugins] });
  const rendered = output.flatMap((file) => Object.entries(file.modules ?? {}));
  const used = rendered.filter(([id, { renderedLength }]) => renderedLength > 0 || id.endsWith('.css'));
  const modules = new Set(used.map(([id]) => id));
  // What the first build leaves out, because it has no texts, and all style sheets that features may override.
  const always = [
    /[\\/]locales[\\/]en[\\/]index\.ts$/,
    /[\\/]lib[\\/]later-texts\.ts$/,
    /message-utils\/compileMessage$/,
    /[\\/]renderer[\\/]ui[\\/].*\.module\.css$/,
  ];
  const test = (id) => modules.has(id) || always.some((file) => file.test(id));
  // A feature's index leads to all of the feature.
  const groups = [{ name: 'start', test, includeDependenciesRecursively: false }];
  const grouped = page('index', { rolldownOptions: { output: { codeSplitting: { groups } } } });
  const code = output.map((file) => file.code ?? '').join('');
  return { ...grouped, plugins: [...(wholeCatalogs ? [] : [startTexts(code)]), ...grouped.plugins, asciiStart()] };
}

function withoutImportsOnDemand() {
  return { name: 'without-imports-on-demand', resolveDynamicImport: (id) => ({ id, external: true }) };
}

/** V8 keeps a file with a single sign beyond Latin-1 in twice the memory, and reads it more slowly. */
function asciiStart() {
  return {
    name: 'ascii-start',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.name === 'start' && file.type === 'chunk') file.code = asAscii(file.code);
    },
  };
}

/** Of the code of a script, in which such signs are in texts only. */
const asAscii = (code) =>
  code.replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

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
