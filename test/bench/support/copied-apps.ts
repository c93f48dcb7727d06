import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createPackageWithOptions, extractAll } from '@electron/asar';
// @ts-expect-error: the scripts have no types.
import { writeProgramSums } from '../../../scripts/lib/program-sums.mjs';
import { markOfCode, probe } from './start-probe';

/** The minimal Electron application: a window with one heading. */
const emptyMain = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  window.loadURL('data:text/html,<title>empty</title><h1>empty</h1>');
});
`;

/** The packaged app's own runtime, with an application that shows one empty window. @param probed with the probe of a start in it */
export async function emptyApp(packaged: string, folder: string, { probed = false } = {}): Promise<string> {
  return copied(packaged, folder, async (source) => {
    await mkdir(source);
    await writeFile(join(source, 'main.js'), emptyMain);
    await writeFile(join(source, 'probe.js'), probe('./main.js'));
    const main = probed ? 'probe.js' : 'main.js';
    await writeFile(join(source, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', main }));
  });
}

/** A copy of the packaged app with the probe of a start in it. */
export async function probedApp(packaged: string, folder: string): Promise<string> {
  return copied(packaged, folder, async (source, archive) => {
    extractAll(archive, source);
    const manifest = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { main: string };
    await writeFile(join(source, 'probe.cjs'), probe(`./${manifest.main}`));
    await writeFile(join(source, 'package.json'), JSON.stringify({ ...manifest, main: 'probe.cjs' }));
    const assets = join(source, 'build/renderer/assets');
    const code = (await readdir(assets)).find((name) => /^start-.*\.js$/.test(name)) ?? '';
    await writeFile(join(assets, code), markOfCode + (await readFile(join(assets, code), 'utf8')));
  });
}

/** Copies the packaged app with another archive. @param fill writes what the archive holds into the folder */
async function copied(
  packaged: string,
  folder: string,
  fill: (source: string, archive: string) => Promise<void>,
): Promise<string> {
  const source = `${folder}-source`;
  await cp(dirname(packaged), folder, { recursive: true });
  const archive = join(folder, 'resources', 'app.asar');
  await fill(source, archive);
  for (const path of [archive, `${archive}.unpacked`]) await rm(path, { recursive: true, force: true });
  await createPackageWithOptions(source, archive, { unpack: '**/*.node' });
  // The app checks its files at its start.
  writeProgramSums(dirname(archive));
  await rm(source, { recursive: true });
  return join(folder, basename(packaged));
}
