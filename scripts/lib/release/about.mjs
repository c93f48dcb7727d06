import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { releases } from '../debian/debian-root.mjs';
import { root, Stop } from '../say.mjs';

const platforms = { '--linux': 'linux', '-l': 'linux', '--win': 'win32', '--windows': 'win32', '-w': 'win32' };
Object.assign(platforms, { '--mac': 'darwin', '--macos': 'darwin', '-m': 'darwin', '-o': 'darwin' });

/** What every package says about the project, from package.json. */
export function projectFacts() {
  const {
    version,
    author,
    homepage,
    releaseFeed: feed,
  } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return { version, maintainer: `${author.name} <${author.email}>`, homepage, feed };
}

/**
 * Refuses another platform than the one that builds: keytar's binary is the builder's, so the app would have no keychain.
 * @param args the arguments of `npm run release`
 */
export function refuseOtherPlatforms(args, platform = process.platform) {
  const other = args.find((arg) => platforms[arg.split('=')[0]] && platforms[arg.split('=')[0]] !== platform);
  if (other) {
    throw new Stop(
      `${other} was refused: packages of another system would hold this system's keychain module. Please run it there.`,
    );
  }
}

/**
 * Takes `--check`, or `--check=` with the name of a release of Debian, out of the arguments of `npm run release`.
 * @returns `debian`: the release to test the package in, if any; `args`: the others
 */
export function checkWanted(args, platform = process.platform) {
  const found = args.find((arg) => /^--check(=|$)/.test(arg));
  const debian = found && (found.split('=')[1] ?? releases[0]);
  if (found && platform !== 'linux')
    throw new Stop(`${found} was refused: only the Debian package is installed for a check.`);
  if (debian !== undefined && !releases.includes(debian))
    throw new Stop(`${found} was refused: the package is made for these releases of Debian: ${releases.join(', ')}.`);
  return { debian, args: args.filter((arg) => arg !== found) };
}

/**
 * What packages would say about the project that only stands for it: addresses in `.example`, which is reserved for documents (RFC 2606).
 * A package with the official Electron is for handing on, and is refused with them.
 * @returns the placeholders of a test build, to be named
 */
export function refusePlaceholders({ official }, { maintainer, homepage } = projectFacts()) {
  const placeholders = [maintainer, homepage].filter((text) => /\.example\b/.test(text));
  if (official && placeholders.length > 0) {
    throw new Stop(
      `The release was refused: its packages would have placeholders (${placeholders.join(', ')}). Please put the project's own address and e-mail into package.json (author and homepage).`,
    );
  }
  return placeholders;
}

/**
 * The time in seconds that packages carry in place of that of the build: SOURCE_DATE_EPOCH, else that of the last commit.
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export function sourceDate(env = process.env) {
  if (/^\d+$/.test(env.SOURCE_DATE_EPOCH ?? '')) return Number(env.SOURCE_DATE_EPOCH);
  const { stdout, status } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' });
  if (status === 0 && existsSync(path.join(root, '.git'))) return Number(stdout);
  throw new Stop(
    'There is no git history to take the date of the packages from. Please set SOURCE_DATE_EPOCH to seconds since 1970.',
  );
}
