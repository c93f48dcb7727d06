import { spawnSync } from 'node:child_process';
import {
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { playwrightCounts } from '../report.mjs';
import { run } from '../run.mjs';
import { root, step } from '../say.mjs';

/** How a program is started in a Debian of its own, and what users can do there. */
export const ways = { pivot_root: 'with user namespaces', chroot: 'without user namespaces' };

const out = 'test-output';
/** The user of make-root.sh: the first one that Debian makes. */
const ada = 1000;

/** The command that runs another one as a normal user of this Debian, see enter.sh. */
function entering(debian, way, command) {
  const script = path.join(root, 'scripts/lib/debian/enter.sh');
  const node = realpathSync(process.execPath);
  // With a process namespace of its own, all that the command started ends with it.
  return ['--mount', '--pid', '--fork', '--kill-child', 'sh', script, way, debian, root, node, ...command];
}

/** Runs a command to its end. */
export function runInside(debian, way, ...command) {
  prepare(debian);
  return spawnSync('unshare', entering(debian, way, command), { encoding: 'utf8' });
}

/** Why nothing can be run so on this computer; empty if it can: a container can forbid mounts and namespaces. */
export function refusal(debian, way) {
  const asAda = ['setpriv', `--reuid=${ada}`, `--regid=${ada}`, '--clear-groups'];
  if (!allows('unshare', '--mount', '--pid', '--fork', 'mount', '-t', 'proc', 'proc', '/proc'))
    return 'mounts are not allowed here';
  if (way === 'pivot_root' && !allows(...asAda, 'unshare', '--user', 'true'))
    return 'user namespaces are not allowed here';
  const { status, stderr } = runInside(debian, way, 'true');
  return status === 0 ? '' : `a Debian cannot be entered here: ${stderr.trim().split('\n').at(-1)}`;
}

/** Why Playwright cannot run inside; empty if it can. */
export function refusalOfTests(debian, way) {
  const { status } = runInside(debian, way, 'node', 'node_modules/@playwright/test/cli.js', '--version');
  return status === 0 ? '' : 'this Node, or the project’s folder, cannot be used by a normal user of that Debian';
}

/**
 * Runs the end-to-end tests with a tag inside, on a desktop of their own. Returns counts as report.mjs has them.
 * @param title what they are, for people
 */
export async function testInside(debian, way, tag, title) {
  prepare(debian);
  const report = path.join(debian, 'home/ada', out, 'e2e.json');
  rmSync(report, { force: true });
  const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--config=test/playwright.config.ts'];
  const tests = ['--project=installed', `--grep=${tag}(?![\\w-])`, ...filesWith(tag)];
  const command = ['node', 'scripts/desktop-session.mjs', 'node', ...playwright, ...tests];
  const name = `installed-${tag.slice(1)}`;
  const code = await step(title, () =>
    run('unshare', entering(debian, way, command), { show: 'always', log: path.join(root, out, `${name}.log`) }),
  );
  const kept = `${out}/${name}.json`;
  rmSync(path.join(root, kept), { force: true });
  if (existsSync(report)) copyFileSync(report, path.join(root, kept));
  const counts = playwrightCounts(kept, code);
  return { ...counts, complaints: counts.complaints.map((complaint) => `${title}: ${complaint}`) };
}

/** The results of the tests are all that they write outside of the temporary folder. */
function prepare(debian) {
  mkdirSync(path.join(root, out), { recursive: true });
  const results = path.join(debian, 'home/ada', out);
  mkdirSync(results, { recursive: true });
  chownSync(results, ada, ada);
}

/** The files of tests that name a tag: the others need not be loaded. */
function filesWith(tag) {
  return ['test/e2e', 'test/installed']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .filter((file) => file.endsWith('.spec.ts') && readFileSync(path.join(root, file), 'utf8').includes(`'${tag}'`))
    .sort();
}

function allows(command, ...args) {
  return spawnSync(command, args).status === 0;
}
