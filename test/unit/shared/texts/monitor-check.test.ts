import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { monitorSystems } from '../../../../shared/enums';
import { monitorCheck } from '../../../../shared/texts/monitor-check';
import { needs } from '../../../fixtures/systems';

const run = promisify(execFile);
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'monitor-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A program in a folder with a name that needs quoting. It prints its arguments, then ends with this code. */
async function appWith(code: number) {
  const program = join(folder, "Webex's app");
  await writeFile(program, `#!/bin/sh\nprintf '%s|' "$@"\necho\necho second line\necho note >&2\nexit ${code}\n`);
  await chmod(program, 0o755);
  return { platform: 'linux', program, folder: join(folder, 'my data "1"') } as const;
}

const shell = (text: string) =>
  run('/bin/sh', ['-c', text]).then(
    ({ stdout }) => ({ stdout, code: 0 }),
    (failed: { stdout: string; code: number }) => ({ stdout: failed.stdout, code: failed.code }),
  );

describe('the check for a monitor, run by a shell', () => {
  beforeEach((context) => needs(context, ['linux'], 'the check for a shell'));

  it.each([0, 1, 2, 3])('tells the exit code %s to each system', async (code) => {
    const app = await appWith(code);
    const args = `--status|--within=30|--user-data-dir=${app.folder}|`;
    const line = /command_line {2}(.*)\n/.exec(monitorCheck('nagios', app))?.[1] ?? '';
    expect(await shell(line)).toMatchObject({ code, stdout: `${args}\nsecond line\n` });
    expect((await shell(monitorCheck('prtg', app))).stdout).toBe(`${code}:${code}:${args}\n`);
    const zabbix = monitorCheck('zabbix', app).replace('UserParameter=webex.entra.status,', '');
    expect((await shell(zabbix)).stdout).toBe(`${code}\n`);
  });
});

describe('the check for a monitor', () => {
  it('waits for the program on Windows, and quotes its paths', () => {
    const check = monitorCheck('prtg', {
      platform: 'win32',
      program: "C:\\Program Files\\Ann's\\app.exe",
      folder: 'C:\\Users\\Ann\\AppData\\Roaming\\Webex Entra Setup',
    });
    expect(check).toContain("-FilePath 'C:\\Program Files\\Ann''s\\app.exe' -ArgumentList '--status', '--within=30', ");
    expect(check).toContain('\'--user-data-dir="C:\\Users\\Ann\\AppData\\Roaming\\Webex Entra Setup"\' -Wait');
    expect(check.split('\n').at(-1)).toBe('exit $run.ExitCode');
  });

  it('is the one of the documents', async () => {
    const documents = await readFile('docs/monitoring.md', 'utf8');
    const paths = { program: '/usr/bin/webex-entra-setup', folder: '/home/ada/.config/Webex Entra Setup' };
    for (const system of monitorSystems)
      expect(documents).toContain(monitorCheck(system, { platform: 'linux', ...paths }));
    const windows = {
      program: 'C:\\Program Files\\Webex Entra Setup\\webex-entra-setup.exe',
      folder: 'C:\\Users\\ada\\AppData\\Roaming\\Webex Entra Setup',
    };
    expect(documents).toContain(monitorCheck('prtg', { platform: 'win32', ...windows }));
  });
});
