import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { progress, root, Stop, seconds } from './say.mjs';

/**
 * Runs a command and resolves to its exit code.
 * `show`: `always` passes its output on; `on failure` shows the elapsed time, and the output only if it fails; `never`.
 * `log`: a file that gets the whole output. `onLine` sees every line; what it, or `status`, returns is shown as progress.
 * `statusPipe`: the child's file descriptor 3 is read by `onLine` as well (apt writes percentages there).
 */
export function run(command, args, options = {}) {
  const { show = 'on failure', log, onLine, status, statusPipe = false, env = process.env, abort } = options;
  const from = Date.now();
  const file = log ? openLog(log) : null;
  const stdio = ['ignore', 'pipe', 'pipe', ...(statusPipe ? ['pipe'] : [])];
  const child = spawn(command, args, { cwd: root, env, stdio, signal: abort });
  const kept = [];
  let note = '';
  const report = () => progress([seconds(from), status?.() ?? note].filter(Boolean).join(', '));
  const beat = show === 'always' ? null : setInterval(report, 500);
  child.stdio.slice(1).forEach((stream, index) => {
    let rest = '';
    stream.setEncoding('utf8').on('data', (text) => {
      if (index < 2) {
        file?.write(text);
        if (show === 'always') process[index === 0 ? 'stdout' : 'stderr'].write(text);
        else kept.push(text);
      }
      const lines = (rest + text).split('\n');
      rest = lines.pop();
      for (const line of lines) note = onLine?.(line) || note;
    });
  });
  return new Promise((resolve, reject) => {
    const end = (finish) => {
      clearInterval(beat);
      if (file) file.end(finish);
      else finish();
    };
    child.once('error', (error) => {
      end(() => reject(error.code === 'ENOENT' ? new Stop(`The command ${command} was not found.`) : error));
    });
    child.once('close', (code) => {
      if (code !== 0 && show === 'on failure') process.stderr.write(`\n${kept.join('').slice(-8000)}\n`);
      end(() => resolve(code ?? 1));
    });
  });
}

/** Like `run`, but a failure ends the whole command. */
export async function mustRun(command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) throw new Stop(`${[path.basename(command), ...args].join(' ')} ended with exit code ${code}.`);
}

/**
 * The npm that started this process, else the installed one. Its settings (registry, proxy, certificates) apply.
 * @returns a command and its arguments
 */
export function npm(args, { platform = process.platform, env = process.env } = {}) {
  const started = env.npm_execpath;
  // Under another package manager, it is that one's.
  if (started && /npm-cli\.c?js$/.test(started)) return [process.execPath, [started, ...args]];
  return startable('npm', args, platform);
}

/**
 * A command as it can be started: npm's programs are batch files on Windows, which only its command line starts.
 * @returns a command and its arguments
 */
export function startable(command, args, platform = process.platform) {
  const isBatch = platform === 'win32' && (/^(npm|npx)$/.test(command) || /\.(cmd|bat)$/i.test(command));
  return isBatch ? ['cmd.exe', ['/d', '/s', '/c', command, ...args]] : [command, args];
}

function openLog(log) {
  mkdirSync(path.dirname(log), { recursive: true });
  return createWriteStream(log);
}
