import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fetchPackage, forgetDownload } from './npm-package.mjs';
import { mustRun } from './run.mjs';
import { say } from './say.mjs';
import { isWhole } from './whole-folder.mjs';

/** The Node of the current Electron, as npm packages that hold its program. */
const version = '24.22.3';
const packages = {
  'linux-x64': {
    bytes: 52_752_166,
    integrity: 'KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA==',
    contents: '8469bbb19e5cc4f5e0aa873c850dcea5b016dae357faab25697aa1879979ba3c',
  },
  'linux-arm64': {
    bytes: 52_676_085,
    integrity: 'IZx0J52/1NDwAsY2iyWR9nlPIYuYviTWetjj8+ElvYQh2+XRhLfCfkbFEF/2O5vGI2hcUbyPNHV+nz342FbJXw==',
    contents: '80adac457a4093fc86f5780418b214ebd2f5d26f97a2fbd2bac989fcc7a0f907',
  },
};

/** Whether tests that run here already prove what they would on Node 24. */
export const isNode24 = Number(process.versions.node.split('.')[0]) >= 24;

/**
 * The program of Node 24, fetched once and kept in `cache`; a damaged one is fetched again. Null: there is none for this system.
 */
export async function ensureNode24(cache, platform = `${process.platform}-${process.arch}`) {
  const wanted = packages[platform];
  if (!wanted) return null;
  const folder = path.join(cache, `node-${version}`);
  if (!(await isWhole(folder, wanted.contents))) {
    if (existsSync(folder)) say(`The Node in ${folder} is damaged: it is fetched again.`);
    const spec = `node-${platform}@${version}`;
    const tarball = await fetchPackage({ ...wanted, spec, title: `Node ${version}` }, cache);
    const work = path.join(cache, `work-${process.pid}`);
    mkdirSync(work, { recursive: true });
    try {
      await mustRun('tar', ['-xzf', tarball, '-C', work, 'package/bin/node', 'package/LICENSE']);
      rmSync(folder, { recursive: true, force: true });
      renameSync(path.join(work, 'package'), folder);
      forgetDownload(tarball);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  return path.join(folder, 'bin/node');
}
