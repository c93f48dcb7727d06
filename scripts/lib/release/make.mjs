import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { makePackage, packageFile } from '../debian/package.mjs';
import { unpackedFolder } from '../pack.mjs';
import { mustRun, npm } from '../run.mjs';
import { root, Stop, step } from '../say.mjs';
import { projectFacts } from './about.mjs';
import { readChangelog, releaseFeed } from './feed.mjs';
import { filteredSbom } from './sbom.mjs';
import { writeSums } from './sums.mjs';
import { thirdParties } from './third-parties.mjs';

/** Where the packages go. */
export const dist = path.join(root, 'dist');
/** What *Look for a new version* reads: docs/releasing.md. Not in the sums, since its address can be changed. */
const feedFile = 'release.json';
const packages = /\.(deb|rpm|exe|dmg|zip)$/;

/**
 * Builds the packages of this system. Returns the names of the files in dist/ that are to be handed on.
 * @param runtime of runtime.mjs
 * @param args for electron-builder, such as the architecture; on Linux `rpm` builds that too
 */
export async function makeRelease(runtime, args) {
  await mustRun(process.execPath, ['scripts/build.mjs'], { show: 'always' });
  // dist/ must not hold a development package, whose fuses differ.
  rmSync(dist, { recursive: true, force: true });
  if (process.platform === 'linux') await makeLinux(runtime, args);
  else await build(runtime, args);
  const facts = projectFacts();
  const { version } = facts;
  const sbom = `webex-entra-setup-${version}.cdx.json`;
  await step('Listing what is inside (CycloneDX)', async () => writeSbom(path.join(dist, sbom), runtime));
  const names = [...readdirSync(dist).filter((name) => packages.test(name)), sbom].sort();
  writeSums(dist, names);
  const feed = releaseFeed(facts, readChangelog(root), Number(process.env.SOURCE_DATE_EPOCH));
  writeFileSync(path.join(dist, feedFile), `${JSON.stringify(feed, null, 2)}\n`);
  return [...names, 'SHA256SUMS', feedFile];
}

async function makeLinux(runtime, args) {
  // Its folder in /opt is the product's name, which must have no space there: Chromium splits the path of its sandbox.
  if (args.includes('rpm')) await build(runtime, ['--linux', 'rpm', '-c.productName=webex-entra-setup']);
  await build(runtime, ['--dir', ...args.filter((arg) => arg !== 'rpm')]);
  const { version } = projectFacts();
  const file = packageFile(version, runtime);
  await step(`Making ${file}`, () =>
    makePackage(unpackedFolder(), path.join(dist, file), Number(process.env.SOURCE_DATE_EPOCH)),
  );
}

/** Only a test build names its Electron: electron-builder takes the official one that package.json has. */
async function build(runtime, args) {
  const electron = [`-c.electronDist=${runtime.folder}`, `-c.electronVersion=${runtime.version}`];
  const builder = ['node_modules/electron-builder/cli.js', '--publish=never', '--config=electron-builder.yml'];
  const own = runtime.official && !args.includes('--dir') ? [] : electron;
  await step(`Packaging with Electron ${runtime.version} (electron-builder)`, () =>
    mustRun(process.execPath, [...builder, ...own, ...args], { show: 'always' }),
  );
}

function writeSbom(file, runtime) {
  const [command, args] = npm(['sbom', '--sbom-format=cyclonedx', '--package-lock-only']);
  const { stdout, status, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Stop(`npm sbom failed: ${stderr}`);
  const bom = filteredSbom(JSON.parse(stdout), thirdParties(root), runtime.version);
  writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`);
}
