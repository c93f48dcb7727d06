import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../run.mjs';
import { cacheFolder } from '../runtime.mjs';
import { step } from '../say.mjs';
import { depends } from './control.mjs';

const release = 'bookworm';

/** Milliseconds, after which Debian's packages count as out of reach. */
const patience = 600_000;

/** What GTK's settings need of a session bus: debootstrap finds no package by the name of what it provides. */
const bus = ['dbus-daemon', 'dbus-bin', 'dbus-x11'];

/** What the package needs, in Debian's names of this release. */
const wanted = [...depends.map((each) => each.split(' ')[0]), ...bus].join(',');

/**
 * A minimal Debian of its own, with what the package depends on, to install it in: a copy, which the caller removes. The original is
 * made once, and kept beside the runtime. Null if Debian's packages cannot be fetched.
 */
export async function freshDebian() {
  const kept = path.join(
    cacheFolder,
    `debian-${release}-${createHash('sha256').update(wanted).digest('hex').slice(0, 8)}`,
  );
  if (!existsSync(kept)) {
    const work = `${kept}-${process.pid}`;
    const code = await step(`Making a minimal Debian ${release} for the test of the package, once`, () =>
      run('debootstrap', ['--variant=minbase', `--include=${wanted}`, release, work], {
        abort: AbortSignal.timeout(patience),
      }).catch(() => 1),
    );
    if (code !== 0) {
      rmSync(work, { recursive: true, force: true });
      return null;
    }
    spawnSync('chroot', [work, 'useradd', '--create-home', 'ada']);
    spawnSync('chroot', [work, 'apt-get', 'clean']);
    // The folder gets its name only when it is complete.
    renameSync(work, kept);
  }
  const copy = mkdtempSync(path.join(os.tmpdir(), 'debian-root-'));
  spawnSync('cp', ['-a', `${kept}/.`, copy]);
  return copy;
}

/** Every path that a package could leave behind; the package manager's own notes are not of interest. */
export function pathsOf(folder) {
  return ['etc', 'home', 'opt', 'usr']
    .flatMap((top) =>
      readdirSync(path.join(folder, top), { recursive: true, encoding: 'utf8' }).map((name) => `${top}/${name}`),
    )
    .sort();
}
