import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { test } from '@playwright/test';
import { executable } from './wizard';

/** A file with policies as it is in `/etc` while the app runs. */
export interface PolicyFile {
  /** Its content; an object is written as JSON. */
  readonly content: object | string;
  /** The rights of the file; the default is 644. */
  readonly mode?: string;
  /** The rights of its folder; the default is 755. */
  readonly folderMode?: string;
  /** The default is root. */
  readonly owner?: string;
}

export const policyFile = '/etc/webex-entra-setup/policies.json';

/** The app in a mount namespace of its own: a copy of /etc with the file takes the place of the system's, for this process only. */
const script = (
  file: string,
  copy: string,
  { mode = '644', folderMode = '755', owner = 'root' }: PolicyFile,
) => `#!/bin/sh
exec unshare --mount --propagation private sh -e -c '
  mount -t tmpfs -o mode=755 etc "${copy}"
  cp -a /etc/. "${copy}"
  mkdir -p "${copy}/webex-entra-setup"
  cp "${file}" "${copy}/webex-entra-setup/policies.json"
  chown ${owner} "${copy}/webex-entra-setup/policies.json"
  chmod ${mode} "${copy}/webex-entra-setup/policies.json"
  chmod ${folderMode} "${copy}/webex-entra-setup"
  mount --bind "${copy}" /etc
  exec "${executable}" "$@"
' sh "$@"
`;

/** For a test that needs a real file in /etc: root, and a system that lets it mount. */
export function needPolicyFile({ skip }: Pick<typeof test, 'skip'>): void {
  const reason = hindrance();
  skip(reason !== null, `not for this system: ${reason}`);
}

export function canHavePolicyFile(): boolean {
  return hindrance() === null;
}

function hindrance(): string | null {
  if (process.platform !== 'linux') return 'policies are in /etc';
  if (process.getuid?.() !== 0) return 'only root can put a file into /etc';
  return canMount() ? null : 'this container forbids mounts';
}

function canMount(): boolean {
  const tried = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tried', '/mnt'], { stdio: 'ignore' });
  return tried.status === 0;
}

/** @returns a program that starts the app with this file with policies; none: the app itself, without one */
export async function appWithPolicies(folder: string, policies: PolicyFile): Promise<string> {
  const own = await mkdtemp(join(folder, 'policies-'));
  const [file, copy] = [join(own, 'policies.json'), await mkdtemp(join(own, 'etc-'))];
  const { content } = policies;
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  const program = join(own, 'app.sh');
  await writeFile(program, script(file, copy, policies));
  await chmod(program, 0o755);
  return program;
}
