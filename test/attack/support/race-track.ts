import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { SetupList, SetupView } from '../../../shared/contract';
import { closeDesktop } from '../../e2e/support/bridge-requests';
import type { Bus } from '../../e2e/support/keyring';
import { granted, orgId, type ScriptedWebex } from '../../e2e/support/scripted-webex';
import { expect, type StartOptions, type Wizard } from '../../e2e/support/wizard';
import { type Accounts, accountsOf } from './accounts';
import { call } from './bridge';
import { succeed } from './by-channels';
import { inconsistencies, litterIn } from './consistency';
import { keychainContents } from './keychain-contents';
import { nameOf, type Race, type RaceEnding, run } from './race';

export interface TrackOptions {
  readonly webex: ScriptedWebex;
  readonly bus: Bus;
  readonly folder: string;
  start(options: StartOptions): Promise<Wizard>;
}

/** A data folder with its keychain, on which races are run. Every fault is kept, none thrown. */
export class RaceTrack {
  readonly faults: string[] = [];
  readonly outputs: string[] = [];
  readonly accounts: Accounts;
  readonly data: string;
  answered = 0;
  failed = 0;
  readonly #options: TrackOptions;
  #running: Wizard | null = null;
  #number = 0;

  private constructor(options: TrackOptions) {
    this.#options = options;
    this.data = join(options.folder, 'data');
    this.accounts = accountsOf(options.webex);
    // Each sign-in gets a token of its own, with an account of its own.
    options.webex.signIn = (asked) => {
      this.accounts.next();
      return granted({ ...asked, token: options.webex.token });
    };
  }

  static async create(options: TrackOptions): Promise<RaceTrack> {
    for (const name of ['saved', 'temporary', 'copies']) await mkdir(join(options.folder, name));
    const track = new RaceTrack(options);
    await track.open();
    return track;
  }

  get wizard(): Wizard {
    if (!this.#running) throw new Error('The app does not run.');
    return this.#running;
  }

  get options(): StartOptions {
    const { webex, bus, folder } = this.#options;
    return { cloud: webex.cloud, data: this.data, env: { ...bus.env, TMPDIR: join(folder, 'temporary') } };
  }

  async open(): Promise<void> {
    const { folder, start } = this.#options;
    this.#running = await start(this.options);
    await closeDesktop(this.wizard);
    await this.wizard.app.evaluate(
      ({ dialog }, [saved, copies, record]) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: saved });
        dialog.showOpenDialog = async (...given: unknown[]) => {
          const { properties } = given.at(-1) as Electron.OpenDialogOptions;
          return { canceled: false, filePaths: [properties?.includes('openDirectory') ? copies : record] };
        };
      },
      [join(folder, 'saved', 'race.age'), join(folder, 'copies'), join(folder, 'saved', 'record.json')] as const,
    );
  }

  /** Runs a race on a setup, to its end. */
  async race(race: Race): Promise<void> {
    const id = await this.#advance(race.advance);
    this.#note(race, await this.#run(race, id));
    await this.#awaitReconciled(nameOf(race));
  }

  /** Runs a race, and reloads the page or ends the app meanwhile. */
  async interrupt(race: Race, how: 'reload' | 'close', afterMs: number): Promise<void> {
    const id = await this.#advance(race.advance);
    const { app, page } = this.wizard;
    const running = this.#run(race, id).catch(() => []);
    // The drawn moment of the interruption, not a wait for something.
    await wait(afterMs);
    if (how === 'reload') {
      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    } else {
      const ended = new Promise((done) => app.process().once('exit', done));
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => undefined);
      await ended;
      this.outputs.push(this.wizard.output());
      await this.open();
    }
    this.#note(race, await running);
    await this.#awaitReconciled(`${nameOf(race)}, ${how} after ${afterMs} ms`);
  }

  async close(): Promise<void> {
    await this.wizard.close();
    this.outputs.push(this.wizard.output());
    this.#running = null;
  }

  #run(race: Race, id: string): Promise<RaceEnding[]> {
    this.#number += 1;
    return run(this.wizard.page, race, id, this.#number);
  }

  /** Brings the setup so many steps further in its life; a deleted one is replaced. @returns its id */
  async #advance(steps: number): Promise<string> {
    const { page } = this.wizard;
    const { setups } = await succeed<SetupList>(page, 'setups.list', { space: 'real' });
    for (const { id } of setups.slice(1)) await succeed(page, 'setups.delete', { id });
    const id = setups[0]?.id ?? (await succeed<SetupView>(page, 'setups.create', { space: 'real' })).id;
    for (let step = 0; step < steps; step += 1) {
      const view = await succeed<SetupView>(page, 'setups.open', { id });
      const [channel, request] = nextOf(view);
      await call(page, channel, { id, ...request });
    }
    await copyFile(join(this.data, 'setups', `${id}.json`), join(this.#options.folder, 'saved', 'record.json'));
    return id;
  }

  #note(race: Race, endings: readonly RaceEnding[]): void {
    for (const { channel, text } of endings) {
      if (text === '') this.answered += 1;
      else this.failed += 1;
      if (text === 'hung' || text === 'app.unexpected' || text.startsWith('thrown'))
        this.faults.push(`${nameOf(race)}: ${channel} ${text}`);
    }
  }

  /** Records and keychain must agree when everything has ended. Work that was interrupted may still be ending. */
  async #awaitReconciled(name: string): Promise<void> {
    const { bus, folder } = this.#options;
    const wrong = async () => [
      ...(await inconsistencies(this.data, bus.env, this.accounts)),
      ...(await litterIn(this.data, join(folder, 'temporary'), join(folder, 'saved'), join(folder, 'copies'))),
      ...(await twice(bus.env)),
    ];
    const deadline = Date.now() + 5000;
    let last = await wrong();
    while (last.length && Date.now() < deadline) last = await wrong();
    this.faults.push(...last.map((fault) => `${name}: ${fault}`));
  }
}

/** Tokens that are in the keychain under two names. */
async function twice(env: Bus['env']): Promise<string[]> {
  const contents = [...(await keychainContents(env))];
  const seen = new Map<string, string>();
  return contents.flatMap(([account, secret]) => {
    const other = seen.get(secret);
    seen.set(secret, account);
    return other ? [`one token as ${other} and ${account}`] : [];
  });
}

/** What an administrator would do next. */
function nextOf(view: SetupView): readonly [Parameters<typeof call>[1], object] {
  const { token, orgId: known, lastTest, mayReportEntraTest, renewable, renewal } = view;
  const pending = { token: 'pending' };
  if (renewal?.copiedAt) return ['renewal.confirm', { keepPrevious: true }];
  if (renewal?.lastTest) return ['handover.copyToken', pending];
  if (renewal && renewal.step !== 'signIn') return ['test.run', { write: false, ...pending }];
  if (renewable || !token || renewal) return ['signIn.start', { method: 'window' }];
  if (known !== orgId) return ['orgId.set', { text: orgId, source: 'typed', deliberate: false }];
  if (mayReportEntraTest) return ['handover.entraTested', { result: 'succeeded' }];
  return lastTest ? ['handover.copyToken', {}] : ['test.run', { write: false }];
}
