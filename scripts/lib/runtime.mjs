import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { ensureFallbackRuntime } from './fallback-runtime.mjs';
import { run } from './run.mjs';
import { root, Stop, say, step } from './say.mjs';
import { watchSize } from './watch.mjs';

const electron = path.join(root, 'node_modules', 'electron');
const stallSeconds = 45;
const rememberHours = 12;

/** The folder of downloads other than npm packages, outside the repository. */
export const cacheFolder = path.join(
  process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'),
  'webex-entra-setup',
);

/** The folder of an Electron for this computer, its version, and whether it is the official build, as in releases. */
export async function ensureRuntime() {
  const { version } = JSON.parse(readFileSync(path.join(electron, 'package.json'), 'utf8'));
  const official = { folder: path.join(electron, 'dist'), version, official: true };
  if (officialIsThere(version) || (await tryOfficial(version))) return official;
  if (process.env.WEBEX_ENTRA_SETUP_RUNTIME === 'official')
    throw new Stop(
      `The official Electron ${version} could not be downloaded, and WEBEX_ENTRA_SETUP_RUNTIME allows no other.`,
    );
  return ensureFallbackRuntime(cacheFolder, version);
}

function officialIsThere(version) {
  const file = path.join(electron, 'dist', 'version');
  return (
    existsSync(path.join(electron, 'path.txt')) &&
    existsSync(file) &&
    readFileSync(file, 'utf8').replace(/^v/, '').trim() === version
  );
}

/** Runs Electron's own installer, which supports ELECTRON_MIRROR and verifies the checksums. */
async function tryOfficial(version) {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return false;
  // While the download is unreachable, each attempt takes long and fails.
  const remembered = path.join(cacheFolder, `electron-${version}-unreachable`);
  if (existsSync(remembered)) {
    if (Date.now() - Number(readFileSync(remembered, 'utf8')) < rememberHours * 3_600_000) return false;
    rmSync(remembered);
  }
  mkdirSync(cacheFolder, { recursive: true });
  const arrived = await step(`Fetching the official Electron ${version} (about 120 MB)`, () => download());
  if (arrived && officialIsThere(version)) return true;
  writeFileSync(remembered, String(Date.now()));
  say(`  The official download did not work; it will be tried again after ${rememberHours} hours, or at once without`);
  say(`  ${remembered}`);
  return false;
}

async function download() {
  // The installer prints no progress. The growth of its temporary folder shows the progress, and whether it has stalled.
  const temporary = path.join(cacheFolder, `download-${process.pid}`);
  mkdirSync(temporary, { recursive: true });
  const stalled = new AbortController();
  const watch = watchSize(temporary, null, stallSeconds, () => stalled.abort());
  let reason = 'its installer reported an error';
  const onLine = (line) => {
    if (/error|failed|requires/i.test(line) && !line.startsWith(' ')) reason = line;
  };
  try {
    // Windows reads TEMP, or TMP.
    const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
    const options = { env, onLine, status: watch.text, abort: stalled.signal, show: 'never' };
    const code = await run(process.execPath, [path.join(electron, 'install.js')], options);
    if (code !== 0) say(`  Not fetched: ${reason}`);
    return code === 0;
  } catch {
    say(`  Not fetched: nothing arrived for ${stallSeconds} seconds.`);
    return false;
  } finally {
    watch.stop();
    rmSync(temporary, { recursive: true, force: true });
  }
}
