import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
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
