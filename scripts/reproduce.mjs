import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { mustRun } from './lib/run.mjs';
import { main, root, Stop, say, step } from './lib/say.mjs';

/** Two places, whose builds must not differ: by path, time zone, language and the rights of new files. */
const places = [
  { name: 'one', umask: '022', env: { TZ: 'UTC', LC_ALL: 'C.UTF-8' } },
  { name: 'another one 另一个', umask: '027', env: { TZ: 'Asia/Shanghai', LC_ALL: 'C' } },
];

// npm run reproduce: builds the packages of the last commit twice, in two clones, and compares what is to be handed on.
await main(async () => {
  const commit = output('git', ['rev-parse', 'HEAD']).trim();
  if (output('git', ['status', '--porcelain'])) say('What is not committed is not in the packages.');
  const work = mkdtempSync(path.join(os.tmpdir(), 'reproduce-'));
  try {
    const folders = [];
    for (const place of places) folders.push(await build(path.join(work, place.name), commit, place));
    const [one, other] = folders;
    const names = [...new Set([...filesIn(one), ...filesIn(other)])].sort();
    const different = names.filter((name) => sum(path.join(one, name)) !== sum(path.join(other, name)));
    for (const name of names) say(`  ${different.includes(name) ? 'DIFFERS' : 'same'}  ${name}`);
    for (const name of different.filter((each) => each.endsWith('.deb'))) {
      const parts = folders.map((folder, index) => unpacked(path.join(folder, name), path.join(work, `deb-${index}`)));
      say(`${name}:\n${spawnSync('diff', ['-rq', ...parts], { encoding: 'utf8' }).stdout}`);
    }
    return different.length === 0 ? 0 : 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});

/** Builds a clone. Returns its folder of packages. */
async function build(folder, commit, { umask, env }) {
  await step(`Building ${commit.slice(0, 8)} in ${folder}`, async () => {
    // The clone gets its rights from this too.
    const inPlace = (...command) =>
      mustRun('sh', ['-c', 'umask "$0" && exec "$@"', umask, ...command], { env: { ...process.env, ...env } });
    await inPlace('git', 'clone', '--quiet', '--no-hardlinks', root, folder);
    await inPlace('git', '-C', folder, 'checkout', '--quiet', '--detach', commit);
    await inPlace(process.execPath, path.join(folder, 'scripts/release.mjs'));
  });
  return path.join(folder, 'dist');
}

/** What is to be handed on: the sums, and what they name. */
function filesIn(dist) {
  const sums = readFileSync(path.join(dist, 'SHA256SUMS'), 'utf8');
  return [
    'SHA256SUMS',
    ...sums
      .trim()
      .split('\n')
      .map((line) => line.slice(66)),
  ];
}

function sum(file) {
  return existsSync(file) && createHash('sha256').update(readFileSync(file)).digest('hex');
}

function unpacked(file, folder) {
  output('dpkg-deb', ['--raw-extract', file, folder]);
  return folder;
}

function output(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Stop(`${command} ${args.join(' ')} failed: ${stderr}`);
  return stdout;
}
