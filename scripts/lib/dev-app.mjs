import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { root } from './say.mjs';

const dev = path.join(root, 'dist/dev');
const app = path.join(dev, 'app');

/** The folder of the main process's development build. */
export const devBuild = path.join(app, 'build');

/** The data folder of `npm run dev`: it never touches the records of an installed app. */
export const devData = path.join(dev, 'data');

/**
 * Prepares a folder that Electron runs as an unpackaged app: package.json, and links to the assets and the packages.
 * @returns the executable and its first arguments
 */
export async function prepareDevApp(runtime) {
  rmSync(app, { recursive: true, force: true });
  mkdirSync(app, { recursive: true });
  const { name, productName, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  writeFileSync(path.join(app, 'package.json'), JSON.stringify({ name, productName, version, main: 'build/main.cjs' }));
  for (const folder of ['assets', 'node_modules'])
    symlinkSync(path.join(root, folder), path.join(app, folder), 'junction');
  if (!runtime.official) return { executable: await prepareFallback(runtime), args: [] };
  const file = readFileSync(path.join(root, 'node_modules/electron/path.txt'), 'utf8').trim();
  return { executable: path.join(runtime.folder, file), args: [app] };
}

/**
 * The fallback runtime ignores a folder as an argument: it runs the app in its own resources. So this links all of its files
 * and copies its executable, without the fuse that requires a missing snapshot.
 */
async function prepareFallback({ folder, version }) {
  const target = path.join(dev, `electron-${version}`);
  const executable = path.join(target, 'electron');
  if (existsSync(executable)) return executable;
  const work = `${target}-${process.pid}`;
  linkAll(folder, work);
  rmSync(path.join(work, 'electron'));
  cpSync(path.join(folder, 'electron'), path.join(work, 'electron'));
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(path.join(work, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  symlinkSync(app, path.join(work, 'resources/app'));
  // The folder gets its name only when it is complete.
  renameSync(work, target);
  return executable;
}

function linkAll(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkAll(source, target);
    else linkOrCopy(source, target);
  }
}

/** The cache may be on another disk than the project. */
function linkOrCopy(source, target) {
  try {
    linkSync(source, target);
  } catch {
    cpSync(source, target);
  }
}
