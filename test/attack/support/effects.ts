import { type ChildProcess, spawn } from 'node:child_process';
import { type FSWatcher, watch } from 'node:fs';
import type { ScriptedWebex } from '../../e2e/support/scripted-webex';

/** What the app did outside of its process: a change of a file, of the keychain, or a request. */
export type Effect = 'file' | 'keychain' | 'request';

/** Tells of each effect of the app, a moment after it. */
export class Effects {
  #listener: ((effect: Effect) => void) | null = null;
  readonly #watchers: FSWatcher[];
  readonly #monitor: ChildProcess;

  /**
   * @param folders where the app writes; they must exist
   * @param env of the session with the keychain
   */
  constructor(webex: ScriptedWebex, folders: readonly string[], env: Readonly<Record<string, string | undefined>>) {
    const tell = (effect: Effect) => this.#listener?.(effect);
    this.#watchers = folders.map((folder) => watch(folder, () => tell('file')));
    const rule = "type='signal',interface='org.freedesktop.Secret.Collection'";
    this.#monitor = spawn('dbus-monitor', ['--session', '--profile', rule], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.#monitor.stdout?.on('data', (text: Buffer) => {
      for (const _ of text.toString().matchAll(/Item(Created|Changed|Deleted)/g)) tell('keychain');
    });
    const { api: before, signIn } = webex;
    webex.signIn = (asked) => {
      tell('request');
      return signIn(asked);
    };
    webex.api = (request, response) => {
      tell('request');
      return before(request, response);
    };
  }

  /** From now on, effects go to this listener; null: nowhere. */
  listen(listener: ((effect: Effect) => void) | null): void {
    this.#listener = listener;
  }

  end(): void {
    this.#listener = null;
    for (const watcher of this.#watchers) watcher.close();
    this.#monitor.kill();
  }
}
