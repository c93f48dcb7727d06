import { spawn } from 'node:child_process';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { build, createServer, mergeConfig } from 'vite';
import * as configs from '../vite.configs.mjs';
import { devBuild, devData } from './dev-app.mjs';
import { say } from './say.mjs';

/** Delay between the last build and the restart, in milliseconds: a change often touches several files. */
const quietMs = 200;
const port = 5175;

/**
 * Serves the pages, builds the main process again at each change, and keeps the app running.
 * @returns the app's exit code after the user has closed it
 */
export async function develop({ executable, args }, appArgs) {
  const server = await createServer(configs.devPages(port));
  await server.listen();
  const builds = [
    configs.main(`http://127.0.0.1:${port}`),
    ...configs.threads(),
    configs.preload('main'),
    configs.preload('titlebar'),
  ];
  let started = () => {};
  const app = new RunningApp(executable, [...args, `--user-data-dir=${devData}`, ...appArgs]);
  const watchers = await Promise.all(builds.map((config) => watchBuild(config, () => started())));
  app.start();
  started = () => app.restartSoon();
  const code = await app.closed;
  await Promise.all([server.close(), ...watchers.map((watcher) => watcher.close())]);
  return code;
}

/** Builds now and after each change. Resolves after the first build; calls `onBuilt` after every build. */
async function watchBuild(config, onBuilt) {
  const watcher = await build(mergeConfig(config, { build: { outDir: devBuild, watch: {} } }));
  await new Promise((resolve) => {
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') say(`  ${event.error.message}`);
      event.result?.close();
      if (event.code !== 'END') return;
      resolve();
      onBuilt();
    });
  });
  return watcher;
}

/** The app's process, which is replaced after each change. */
class RunningApp {
  #command;
  #child = null;
  #timer;
  #end;

  constructor(executable, args) {
    this.#command = [executable, args];
    /** Resolves to the exit code when the app ended by itself. */
    this.closed = new Promise((resolve, reject) => {
      this.#end = { resolve, reject };
    });
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => this.#child?.kill(signal));
  }

  start() {
    const child = spawn(...this.#command, { stdio: 'inherit' });
    this.#child = child;
    say('The app has started. It ends when its window is closed.');
    child.once('error', (error) => this.#end.reject(error));
    child.once('close', (code) => {
      if (this.#child === child) this.#end.resolve(code ?? 1);
    });
  }

  restartSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#restart(), quietMs);
  }

  async #restart() {
    const child = this.#child;
    this.#child = null;
    if (!child) return;
    say('The main process has changed: starting the app again.');
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill();
    await Promise.race([ended, wait(3000).then(() => child.kill('SIGKILL'))]);
    await ended;
    this.start();
  }
}
