import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createPackageWithOptions, extractAll } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { build, mergeConfig, normalizePath } from 'vite';
import { writeProgramSums } from '../../scripts/lib/program-sums.mjs';
import { root } from '../../scripts/lib/say.mjs';
import * as configs from '../../scripts/vite.configs.mjs';

// node build.mjs APP FOLDER: copies the packaged app into the folder and replaces its catalogs with those of ./catalogs.ts.
// Runs in its own process, because vite changes NODE_ENV.
const [app = '', folder = ''] = process.argv.slice(2);
const mac = process.platform === 'darwin';
const packaged = mac ? path.resolve(app, '../../..') : path.dirname(app);
const resources = path.join(folder, mac ? 'Contents/Resources' : 'resources');
const executable = path.join(folder, path.relative(packaged, app));
const archive = path.join(resources, 'app.asar');

// The modules that import a catalog: the translators of the main process and of the pages.
const choosers = ['shared/texts/i18n.ts', 'renderer/lib/locale.ts'].map((file) => normalizePath(path.join(root, file)));

const otherCatalogs = {
  name: 'pseudo-catalogs',
  enforce: 'pre',
  resolveId: (source, importer) =>
    choosers.includes(importer) && /\/locales\/[\w-]+$/.test(source)
      ? path.join(import.meta.dirname, 'catalogs.ts')
      : null,
};

const source = await mkdtemp(path.join(tmpdir(), 'pseudo-'));
try {
  await cp(packaged, folder, { recursive: true });
  extractAll(archive, source);
  const changed = (config, outDir) => mergeConfig(config, { plugins: [otherCatalogs], build: { outDir } });
  const built = (config, outDir) => build(changed(config, outDir));
  const pages = path.join(source, 'build/renderer');
  await rm(path.join(source, 'build/parts'), { recursive: true, force: true });
  await built(configs.main(), path.join(source, 'build'));
  await rm(pages, { recursive: true });
  await built(await configs.renderer((config) => built(config, pages), { wholeCatalogs: true }), pages);
  await built(configs.titlebar(), pages);
  await rm(archive);
  await rm(`${archive}.unpacked`, { recursive: true });
  await createPackageWithOptions(source, archive, { unpack: '**/*.node' });
  if (process.platform === 'linux') writeProgramSums(resources);
  // The integrity check, if present, has the hash of the original archive.
  await flipFuses(executable, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: mac,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  });
} finally {
  await rm(source, { recursive: true, force: true });
}
