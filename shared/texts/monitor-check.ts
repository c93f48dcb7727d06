import type { AppStart, MonitoredProgram } from '../contract';
import type { MonitorSystem } from '../enums';

/** The app on the computer that is watched. */
interface MonitoredApp extends MonitoredProgram {
  readonly platform: AppStart['platform'];
}

const options = ['--status', '--within=30'] as const;

/**
 * What a monitoring system needs in order to run `--status` and to understand its exit code. The codes are those of Nagios
 * plug-ins (Nagios Plugins Development Guidelines, "Plugin Return Codes"); PRTG reads `value:message` from a program and
 * `code:value:message` from a script over SSH (PRTG Manual, "Custom Sensors"); Zabbix takes the number itself.
 */
export function monitorCheck(system: MonitorSystem, app: MonitoredApp): string {
  return app.platform === 'win32' ? onWindows(system, app) : onUnix(system, app);
}

function onUnix(system: MonitorSystem, { program, folder }: MonitoredApp): string {
  const call = [program, ...options, `--user-data-dir=${folder}`].map(shellQuoted).join(' ');
  switch (system) {
    case 'nagios':
      return `define command {\n  command_name  check_webex_entra\n  command_line  ${call}\n}`;
    case 'prtg':
      return `#!/bin/sh\ntext=$(${call} 2>/dev/null)\ncode=$?\necho "$code:$code:$(echo "$text" | head -n 1)"`;
    case 'zabbix':
      return `UserParameter=webex.entra.status,${call} >/dev/null 2>&1; echo $?`;
  }
}

/** A program with windows does not keep a console waiting: PowerShell waits for it, and reads its output from a file. */
function onWindows(system: MonitorSystem, { program, folder }: MonitoredApp): string {
  const list = [...options, `--user-data-dir="${folder}"`].map(powerShellQuoted).join(', ');
  const run = [
    '$file = New-TemporaryFile',
    `$run = Start-Process -FilePath ${powerShellQuoted(program)} -ArgumentList ${list} -Wait -PassThru -NoNewWindow -RedirectStandardOutput $file`,
    '$text = Get-Content $file -Encoding UTF8 -TotalCount 1',
    'Remove-Item $file',
  ];
  const end = {
    nagios: ['$text', 'exit $run.ExitCode'],
    prtg: ['"$($run.ExitCode):$text"', 'exit $run.ExitCode'],
    zabbix: ['$run.ExitCode'],
  };
  return [...run, ...end[system]].join('\n');
}

/** Text that needs no quotes stays without them. */
function shellQuoted(text: string): string {
  return /^[\w./=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function powerShellQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
