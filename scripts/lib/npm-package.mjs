import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { npm, run } from './run.mjs';
import { megabytes, Stop, step } from './say.mjs';
import { watchSize } from './watch.mjs';

/**
 * Fetches a package with npm, so that its registry, proxy and certificate settings apply; discards npm's own cache of it.
 * A verified download of an interrupted run is used again.
 * @param wanted `spec`, `bytes` and `integrity` (the base64 of the SHA-512) of the package, and a `title` that says what it is
 * @param cache the folder of downloads
 * @param fetch resolves to npm's exit code; it leaves the package in a folder
 * @returns the path of the package
 */
export async function fetchPackage(wanted, cache, fetch = npmPack) {
  const downloads = path.join(cache, 'downloads');
  const ready = await kept(downloads, wanted.integrity);
  if (ready) return ready;
  removeLeftovers(cache);
  const work = path.join(cache, `download-${process.pid}`);
  const landing = path.join(work, 'package');
  mkdirSync(landing, { recursive: true });
  try {
    const code = await fetch(wanted, landing, work);
    const [name] = readdirSync(landing);
    if (code !== 0 || !name)
      throw new Stop(
        `npm could not fetch ${wanted.spec}. Its registry is npm's setting “registry” (npm config get registry).`,
      );
    const tarball = path.join(landing, name);
    if (!(await isGenuine(tarball, wanted.integrity))) {
      const { size } = statSync(tarball);
      throw new Stop(`${name} (${size} bytes) does not have the expected hash, so it was deleted.`);
    }
    mkdirSync(downloads, { recursive: true });
    renameSync(tarball, path.join(downloads, name));
    return path.join(downloads, name);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function npmPack({ spec, bytes, title }, landing, work) {
  const stalled = new AbortController();
  const watch = watchSize(work, bytes, 120, () => stalled.abort());
  const to = ['--pack-destination', landing, '--cache', path.join(work, 'npm-cache')];
  const [command, args] = npm(['pack', spec, ...to]);
  try {
    return await step(`Fetching ${title} from the npm registry (${megabytes(bytes)}, once)`, () =>
      run(command, args, { status: watch.text, abort: stalled.signal }),
    );
  } catch (error) {
    throw stalled.signal.aborted
      ? new Stop(`The download of ${spec} stalled for two minutes. Please try again.`)
      : error;
  } finally {
    watch.stop();
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

/** Removes a download that is unpacked. */
export function forgetDownload(tarball) {
  rmSync(tarball, { force: true });
}

async function kept(downloads, integrity) {
  const names = existsSync(downloads) ? readdirSync(downloads).filter((file) => file.endsWith('.tgz')) : [];
  for (const name of names)
    if (await isGenuine(path.join(downloads, name), integrity)) return path.join(downloads, name);
  return null;
}

async function isGenuine(file, integrity) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64') === integrity;
}
