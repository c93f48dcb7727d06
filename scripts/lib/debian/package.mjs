import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { entriesBelow } from '../entries.mjs';
import { projectFacts } from '../release/about.mjs';
import { thirdParties } from '../release/third-parties.mjs';
import { mustRun } from '../run.mjs';
import { root, Stop } from '../say.mjs';
import { bashCompletion, fishCompletion, zshCompletion } from './completions.mjs';
import { controlFile, debianArchitecture, packageName } from './control.mjs';
import { copyrightFile } from './copyright.mjs';
import { desktopEntry, metainfo } from './desktop.mjs';
import { manPage } from './man-page.mjs';
import { helpOf } from './options.mjs';
import { overrides } from './overrides.mjs';
import { copyInto, evenOut, link, put, putZipped } from './tree.mjs';

// AppStream discourages hyphens in it.
const componentId = 'com.webex_entra_setup.app';
const library = `usr/lib/${packageName}`;
const documents = `usr/share/doc/${packageName}`;
const iconSizes = [16, 24, 32, 48, 64, 128, 256, 512];

/** The name of the package's file. @param runtime of runtime.mjs: one with another Electron than the official is a test build */
export function packageFile(version, runtime) {
  const mark = runtime.official ? '' : `_test-build-electron-${runtime.version}`;
  return `${packageName}_${version}_${architecture()}${mark}.deb`;
}

/**
 * Makes the Debian package of an app that electron-builder has packaged: the same bytes for the same app and date.
 * @param app the packaged folder
 * @param file where the package goes
 * @param seconds the date of everything inside, since 1970
 * @param options `version`: another one than that of package.json, for tests of an upgrade; `compression`: other arguments of dpkg-deb, for tests
 */
export async function makePackage(app, file, seconds, options = {}) {
  const { version = projectFacts().version, compression = ['-Zxz'] } = options;
  const tree = mkdtempSync(path.join(os.tmpdir(), 'debian-package-'));
  try {
    await fill(tree, app, version, seconds);
    const installedSize = evenOut(tree, isProgram, seconds);
    // Where the kernel lets no user make namespaces, Chromium's sandbox starts by this program, as root.
    chmodSync(path.join(tree, library, 'chrome-sandbox'), 0o4755);
    put(tree, 'DEBIAN/control', controlFile({ ...about(version), architecture: architecture(), installedSize }));
    put(tree, 'DEBIAN/md5sums', md5sums(tree));
    for (const name of ['control', 'md5sums']) chmodSync(path.join(tree, 'DEBIAN', name), 0o644);
    chmodSync(path.join(tree, 'DEBIAN'), 0o755);
    mkdirSync(path.dirname(file), { recursive: true });
    const env = { ...process.env, SOURCE_DATE_EPOCH: `${seconds}` };
    await mustRun('dpkg-deb', ['--root-owner-group', ...compression, '--build', tree, file], { env });
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

async function fill(tree, app, version, seconds) {
  const date = new Date(seconds * 1000);
  const day = date.toISOString().slice(0, 10);
  const { homepage, maintainer } = projectFacts();
  const read = (file) => readFileSync(path.join(root, file), 'utf8');
  copyInto(tree, library, app);
  link(tree, `usr/bin/${packageName}`, `../lib/${packageName}/${packageName}`);
  const copyright = copyrightFile({ licence: read('LICENSE'), homepage, parties: thirdParties(root) });
  put(tree, `${documents}/copyright`, copyright);
  putZipped(tree, `${documents}/changelog.Debian`, debianChangelog({ version, maintainer, date }));
  putZipped(tree, `${documents}/changelog`, read('CHANGELOG.md'));
  for (const folder of ['policies', 'user-guide'])
    link(tree, `${documents}/${folder}`, `../../../lib/${packageName}/resources/${folder}`);
  put(tree, `usr/share/lintian/overrides/${packageName}`, overrides);
  put(tree, `usr/share/applications/${packageName}.desktop`, desktopEntry());
  const metadata = metainfo({ id: componentId, version, date: day, homepage });
  put(tree, `usr/share/metainfo/${componentId}.metainfo.xml`, metadata);
  for (const size of iconSizes) {
    const folder = `usr/share/icons/hicolor/${size}x${size}/apps`;
    copyInto(tree, `${folder}/${packageName}.png`, path.join(root, `assets/icons/${size}x${size}.png`));
  }
  copyInto(tree, `usr/share/icons/hicolor/scalable/apps/${packageName}.svg`, path.join(root, 'assets/icon.svg'));
  const { options } = await commandLine(tree, version, day);
  put(tree, `usr/share/bash-completion/completions/${packageName}`, bashCompletion(options));
  put(tree, `usr/share/zsh/vendor-completions/_${packageName}`, zshCompletion(options));
  put(tree, `usr/share/fish/vendor_completions.d/${packageName}.fish`, fishCompletion(options));
}

/** Writes the man pages. Returns the English help. */
async function commandLine(tree, version, date) {
  const english = await helpOf('en');
  const pages = { 'usr/share/man/man1': ['en', english], 'usr/share/man/zh_CN/man1': ['zh-CN', await helpOf('zh-CN')] };
  for (const [folder, [language, help]] of Object.entries(pages))
    putZipped(tree, `${folder}/${packageName}.1`, manPage({ language, version, date, help }));
  return english;
}

/** @see https://www.debian.org/doc/debian-policy/ch-source.html#debian-changelog-debian-changelog */
function debianChangelog({ version, maintainer, date }) {
  const when = date.toUTCString().replace('GMT', '+0000');
  const what = `  * Version ${version}: see changelog.gz.`;
  return `${packageName} (${version}-1) stable; urgency=medium\n\n${what}\n\n -- ${maintainer}  ${when}\n`;
}

function md5sums(tree) {
  const files = entriesBelow(path.join(tree, 'usr'))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(tree, path.join(entry.parentPath, entry.name)))
    .sort();
  const sum = (file) =>
    createHash('md5')
      .update(readFileSync(path.join(tree, file)))
      .digest('hex');
  return files.map((file) => `${sum(file)}  ${file}\n`).join('');
}

function isProgram(file) {
  const name = path.relative(library, file);
  return [packageName, 'chrome-sandbox', 'chrome_crashpad_handler'].includes(name);
}

function about(version) {
  return { ...projectFacts(), version: `${version}-1` };
}

function architecture() {
  const name = debianArchitecture(process.arch);
  if (!name) throw new Stop(`Debian has no package for ${process.arch}.`);
  return name;
}
