import path from 'node:path';
import process from 'node:process';
import { hashOf, isFresh, markFresh } from './fresh.mjs';
import { mustRun } from './run.mjs';
import { root, say, step } from './say.mjs';

const stamp = 'dist/.packed-for';
const inputs = [
  'electron',
  'renderer',
  'shared',
  'assets',
  'scripts',
  'electron-builder.yml',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** The executable of the packaged folder. */
function packagedApp() {
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
  const executables = {
    linux: `dist/linux${arch}-unpacked/webex-entra-setup`,
    win32: `dist/win${arch}-unpacked/webex-entra-setup.exe`,
    darwin: `dist/mac${arch}/Webex Entra Setup.app/Contents/MacOS/Webex Entra Setup`,
  };
  return path.join(root, executables[process.platform] ?? executables.linux);
}

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
  await step(`Packaging with Electron ${runtime.version} (electron-builder --dir)`, () =>
    mustRun(process.execPath, [
      'node_modules/electron-builder/cli.js',
      '--dir',
      '--publish=never',
      '--config=electron-builder.yml',
      `-c.electronDist=${runtime.folder}`,
      `-c.electronVersion=${runtime.version}`,
      // Playwright attaches through the inspector. Only here: a release is built without it.
      '-c.electronFuses.enableNodeCliInspectArguments=true',
    ]),
  );
  markFresh(stamp, digest);
  return packagedApp();
}
