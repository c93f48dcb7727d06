import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { run } from '../run.mjs';
import { cacheFolder } from '../runtime.mjs';
import { root, step } from '../say.mjs';
import { desktopPackages } from '../system.mjs';
import { depends } from './control.mjs';

/** The releases of Debian that the package is made for, by their names in the archive. */
export const releases = ['bookworm', 'trixie'];

/** Milliseconds, after which Debian's packages count as out of reach. */
const timeoutMs = 900_000;

/** Checks of the menu's entry, the metadata, the man page and the completions, and the starter of a menu. */
const tools = ['desktop-file-utils', 'appstream', 'libgtk-3-bin', 'man-db', 'bash-completion', 'zsh', 'fish'];

/** The desktop of the end-to-end tests, and these. */
const desktop = [...desktopPackages, ...tools];

/**
 * A minimal Debian of its own to install the package in, with a desktop and with what the package depends on, which apt found by the
 * package's own field. It is a copy, which the caller removes: the original is made once, and kept beside the runtime. Null if
 * Debian's packages cannot be fetched.
 * @param release one of `releases`
 */
export async function freshDebian(release) {
  const kept = path.join(cacheFolder, `debian-${release}-${recipe()}`);
  if (!existsSync(kept)) {
    const work = `${kept}-${process.pid}`;
    const code = await step(`Making a minimal Debian ${release} with a desktop for the test of the package, once`, () =>
      make(release, work),
    );
    if (code !== 0) {
      rmSync(work, { recursive: true, force: true });
      return null;
    }
    // The folder gets its name only when it is complete.
    renameSync(work, kept);
  }
  const copy = mkdtempSync(path.join(os.tmpdir(), 'debian-root-'));
  spawnSync('cp', ['-a', `${kept}/.`, copy]);
  return copy;
}

/** Changes with everything that makes the root another one. */
function recipe() {
  const script = readFileSync(path.join(root, 'scripts/lib/debian/make-root.sh'));
  return createHash('sha256').update(script).update(`${depends}\n${desktop}`).digest('hex').slice(0, 8);
}

/** The exit code. */
function make(release, folder) {
  const script = path.join(root, 'scripts/lib/debian/make-root.sh');
  const abort = AbortSignal.timeout(timeoutMs);
  return run('sh', [script, release, folder, depends.join(', '), ...desktop], { abort }).catch(() => 1);
}

/** Every path that a package could leave behind; the package manager's own notes are not of interest. */
export function pathsOf(folder) {
  return ['etc', 'opt', 'usr', 'var/lib/webex-entra-setup', 'var/cache/webex-entra-setup']
    .filter((top) => existsSync(path.join(folder, top)))
    .flatMap((top) =>
      readdirSync(path.join(folder, top), { recursive: true, encoding: 'utf8' }).map((name) => `${top}/${name}`),
    )
    .sort();
}
