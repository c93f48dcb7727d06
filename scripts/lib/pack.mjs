import path from 'node:path';
import process from 'node:process';
import { hashOf, isFresh, markFresh } from './fresh.mjs';
import { packagedApp } from './packed-app.mjs';
import { mustRun } from './run.mjs';
import { say, step } from './say.mjs';

const stamp = 'dist/.packed-for';
const inputs = [
  'electron',
  'renderer',
  'shared',
  'assets',
  'docs/user-guide',
  'scripts',
  'electron-builder.yml',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** The folder that electron-builder's `--dir` leaves on this computer. */
export function unpackedFolder() {
  return path.dirname(packagedApp());
}

/** Builds and packages the app with the given runtime, unless nothing has changed since. */
export async function ensurePacked(runtime) {
  const digest = hashOf(inputs, [runtime.version, String(runtime.official), process.platform, process.arch]);
  if (isFresh(stamp, digest)) {
    say('The packaged app is up to date.');
    return packagedApp();
  }
  await mustRun(process.execPath, ['scripts/build.mjs'], { show: 'always' });
  // A certificate in the keychain of a Mac is for releases.
  const env = { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' };
  await step(`Packaging with Electron ${runtime.version} (electron-builder --dir)`, () =>
    mustRun(
      process.execPath,
      [
        'node_modules/electron-builder/cli.js',
        '--dir',
        '--publish=never',
        '--config=electron-builder.yml',
        `-c.electronDist=${runtime.folder}`,
        `-c.electronVersion=${runtime.version}`,
        // Playwright attaches through the inspector. Only here: a release is built without it.
        '-c.electronFuses.enableNodeCliInspectArguments=true',
      ],
      { env },
    ),
  );
  markFresh(stamp, digest);
  return packagedApp();
}
