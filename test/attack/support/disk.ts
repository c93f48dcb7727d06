import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A small disk of its own that can be full, read-only or gone. */
export interface Disk {
  /** Fills it to the last byte. */
  fill(): void;
  empty(): void;
  /** Makes one of its folders read-only. */
  protect(folder: string): void;
  unprotect(folder: string): void;
  /** Takes it away, as if its cable was pulled. */
  remove(): void;
  /** Puts it back, with its content. */
  putBack(): void;
  end(): void;
}

const run = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8' });

/**
 * @param at where it is mounted
 * @param behind where the test reaches it while it is gone
 * @returns null: this user may not mount one
 */
export function smallDisk(at: string, behind: string): Disk | null {
  for (const folder of [at, behind]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (run('mount', '-t', 'tmpfs', '-o', 'size=48m,mode=700', 'tmpfs', behind).status !== 0) return null;
  const filler = join(behind, 'filler');
  const mount = () => mustRun('mount', '--bind', behind, at);
  mount();
  return {
    fill: () => {
      const { bavail, bsize } = statfsSync(behind);
      writeFileSync(filler, Buffer.alloc(bavail * bsize));
    },
    empty: () => rmSync(filler),
    protect: (folder) => {
      mustRun('mount', '--bind', folder, folder);
      mustRun('mount', '-o', 'remount,bind,ro', folder);
    },
    unprotect: (folder) => mustRun('umount', '-l', folder),
    remove: () => mustRun('umount', '-l', at),
    putBack: mount,
    end: () => {
      run('umount', '-l', at);
      run('umount', '-l', behind);
    },
  };
}

function mustRun(command: string, ...args: string[]): void {
  const { status, stderr } = run(command, ...args);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}
