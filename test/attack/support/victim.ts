import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@playwright/test';
import type { SetupView } from '../../../shared/contract';
import type { Bus } from '../../e2e/support/keyring';
import type { ScriptedWebex } from '../../e2e/support/scripted-webex';
import { encodingsIn, needlesOfAll, searchFolder } from '../../e2e/support/search';
import { executable, type StartOptions, type Wizard } from '../../e2e/support/wizard';
import { answerDialogs } from '../../e2e/support/workbench';
import { type Accounts, accountsOf } from './accounts';
import { call } from './bridge';
import { inconsistencies, litterIn, lostEvents, type Records, recordsIn } from './consistency';
import { Effects } from './effects';
import { backupPath, type Ground, type Operation, operations } from './operations';

/** When an app is killed: so many milliseconds after its start or after its first operation, or at an effect. */
export type Moment =
  | { readonly at: 'start' | 'time'; readonly ms: number }
  | { readonly at: 'effect'; readonly number: number };

/** An operation that makes sense, with its request. */
export interface Possible {
  readonly operation: Operation;
  readonly request: object;
}

export interface VictimOptions {
  readonly webex: ScriptedWebex;
  readonly bus: Bus;
  readonly folder: string;
  start(options: StartOptions): Promise<Wizard>;
}

/** A data folder with its keychain, on which one app after the other is killed. Every fault is kept, none thrown. */
export class Victim {
  readonly faults: string[] = [];
  readonly accounts: Accounts;
  readonly data: string;
  readonly #options: VictimOptions;
  readonly #effects: Effects;
  readonly #outputs: string[] = [];
  /** How many times the app offered tokens without a record for removal. */
  #offers = 0;
  #wizard: Wizard | null = null;
  /** Resolves when the app has ended. */
  #ended: Promise<void> = Promise.resolve();
  #acknowledged: Records = new Map();
  #deleted: string[] = [];
  #underWay: Operation | null = null;
  /** The setup whose deletion, or its undo, was cut off: its tokens are gone, and the page has to say so. */
  #withoutTokens: string | null = null;

  private constructor(options: VictimOptions) {
    this.#options = options;
    this.data = join(options.folder, 'data');
    this.accounts = accountsOf(options.webex);
    const folders = [this.data, join(this.data, 'setups'), join(options.folder, 'saved')];
    this.#effects = new Effects(options.webex, folders, options.bus.env);
  }

  static async create(options: VictimOptions): Promise<Victim> {
    for (const name of ['data/setups', 'saved', 'temporary'])
      await mkdir(join(options.folder, name), { recursive: true, mode: 0o700 });
    return new Victim(options);
  }

  /** Starts the app, and waits until records and keychain agree. */
  async begin(): Promise<void> {
    const { webex, start, folder } = this.#options;
    this.#deleted = [];
    const wizard = await start({ cloud: webex.cloud, data: this.data, env: this.#env });
    this.#wizard = wizard;
    await answerDialogs(wizard, [], backupPath(folder));
    await this.#settle(wizard);
    this.#acknowledged = await recordsIn(this.data);
  }

  /** Starts the app without anybody who watches, and kills it after this time. */
  async killStart(ms: number): Promise<void> {
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const args = [...asRoot, `--user-data-dir=${this.data}`, '--lang=en'];
    const child = spawn(executable, args, { env: this.#env, stdio: 'ignore' });
    const ended = new Promise((done) => child.once('exit', done));
    await wait(ms);
    child.kill('SIGKILL');
    await ended;
    await this.#lookForLosses();
  }

  /** From now on, the app is killed at this moment. */
  arm(moment: Moment): void {
    const wizard = this.#wizard;
    if (moment.at !== 'effect') return void setTimeout(() => wizard === this.#wizard && this.#kill(), moment.ms);
    let left = moment.number;
    this.#effects.listen(() => {
      left -= 1;
      if (left === 0) this.#kill();
    });
  }

  /** What is there to operate on; null: the app was killed. */
  async #ground(): Promise<Ground | null> {
    const [id] = this.#acknowledged.keys();
    const view = id ? await this.#call('setups.open', { id }) : undefined;
    return this.#wizard ? { view: view as SetupView | undefined, deleted: this.#deleted } : null;
  }

  /** The operations that make sense now, with their requests. */
  async possible(): Promise<Possible[]> {
    const ground = await this.#ground();
    if (!ground) return [];
    return operations.flatMap((operation) => {
      const request = operation.request(ground);
      return request ? [{ operation, request }] : [];
    });
  }

  /** Brings the setup to where an operation makes sense. @returns its request. @throws Error if there is no way */
  async prepare({ name }: Operation): Promise<object> {
    const before = operations.slice(
      0,
      operations.findIndex((operation) => operation.name === name),
    );
    let last: string | undefined;
    for (let steps = 0; steps < 30; steps += 1) {
      const possible = await this.possible();
      const named = (wanted: string) => possible.find(({ operation }) => operation.name === wanted);
      const ready = named(name);
      if (ready) return ready.request;
      // The furthest step that leads there. Without any, the setup is past it, and another one begins.
      const leading = possible.findLast(({ operation }) => operation.leadsOn && before.includes(operation));
      const next: Possible | undefined =
        leading?.operation.name === last ? named('delete') : (leading ?? named('delete'));
      last = next?.operation.name;
      if (!next || !(await this.run(next))) break;
    }
    throw new Error(`There is no way to: ${name}`);
  }

  /** @returns whether the app answered, and was not killed before */
  async run({ operation, request }: Possible): Promise<boolean> {
    if (operation.signsIn) this.accounts.next();
    this.#underWay = operation;
    await this.#call(operation.channel, request);
    if (!this.#wizard) return false;
    this.#underWay = null;
    const { id } = request as { id?: string };
    if (operation.channel === 'setups.delete' && id) this.#deleted.push(id);
    if (operation.channel === 'setups.restore') this.#deleted.pop();
    this.#acknowledged = await recordsIn(this.data);
    return true;
  }

  /** Kills the app if it still runs, and looks at what it leaves. */
  async finish(): Promise<void> {
    this.#kill();
    await this.#ended;
    this.#effects.listen(null);
    await this.#lookForLosses();
    this.#underWay = null;
  }

  /** Starts and ends the app once more. Fails for every fault so far, and for a token in what was written or printed. */
  async end(): Promise<void> {
    await this.begin();
    await this.finish();
    this.#effects.end();
    expect(this.faults).toEqual([]);
    const needles = needlesOfAll(this.accounts.tokens());
    expect(encodingsIn(this.#outputs.join('\n'), needles)).toEqual([]);
    const { folder, bus } = this.#options;
    const { found, files } = searchFolder(folder, needles, [join(bus.env.HOME ?? '', 'data/keyrings')]);
    expect(found).toEqual([]);
    expect(files).toBeGreaterThan(20);
  }

  /** What `end` has proved. */
  verdict(): string {
    const nothing = 'no record damaged, no event lost, no token lost, mixed up or outside of the keychain, no litter';
    return `${nothing}; ${this.accounts.tokens().length} tokens issued, ${this.#offers} offered for removal`;
  }

  get #env() {
    return { ...this.#options.bus.env, TMPDIR: join(this.#options.folder, 'temporary') };
  }

  async #call(channel: Operation['channel'], request: object): Promise<unknown> {
    const page = this.#wizard?.page;
    const outcome = page ? await call(page, channel, request).catch(() => null) : null;
    if (!outcome || !this.#wizard) return undefined;
    if (outcome.kind === 'value') return outcome.value;
    this.faults.push(`${channel}: ${outcome.kind === 'thrown' ? outcome.message : outcome.code}`);
    return undefined;
  }

  #kill(): void {
    const wizard = this.#wizard;
    if (!wizard) return;
    this.#wizard = null;
    this.#ended = wizard.kill().then(() => void this.#outputs.push(wizard.output()));
  }

  async #lookForLosses(): Promise<void> {
    const after = await recordsIn(this.data);
    const deleting = this.#underWay?.channel === 'setups.delete';
    const restoring = this.#underWay?.channel === 'setups.restore';
    const id = deleting ? [...this.#acknowledged.keys()][0] : this.#deleted.at(-1);
    this.faults.push(...lostEvents(this.#acknowledged, after, deleting ? id : undefined));
    const back = this.#deleted.filter((gone) => after.has(gone) && !(restoring && gone === id));
    this.faults.push(...back.map((gone) => `back after its deletion: the record ${gone}`));
    if ((deleting || restoring) && id) this.#withoutTokens = id;
  }

  /** A start reconciles records and keychain, and offers to remove what no record speaks of. */
  async #settle({ page }: Wizard): Promise<void> {
    const wrong = () => this.#wrong();
    // What a sign-in left unfinished is finished when its setup is opened.
    for (const id of (await recordsIn(this.data)).keys()) await this.#call('setups.open', { id });
    const deadline = Date.now() + 10_000;
    let last = await wrong();
    while (last.length && Date.now() < deadline) {
      const offer = page.getByRole('button', { name: 'Remove from the keychain…' });
      if (await offer.isVisible()) {
        this.#offers += 1;
        await offer.click();
        await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
      }
      await wait(100);
      last = await wrong();
    }
    this.faults.push(...last);
  }

  async #wrong(): Promise<string[]> {
    const { bus, folder } = this.#options;
    const all = await inconsistencies(this.data, bus.env, this.accounts);
    const cut = all.filter((one) => one.startsWith(`lost: ${this.#withoutTokens}/`));
    if (cut.length === 0) this.#withoutTokens = null;
    const litter = await litterIn(this.data, join(folder, 'temporary'));
    const told = cut.length === 0 || (await this.#isTold());
    return [...all.filter((one) => !told || !cut.includes(one)), ...litter.map((path) => `left behind: ${path}`)];
  }

  /** Whether the app says that the token is not in the keychain. */
  async #isTold(): Promise<boolean> {
    const view = (await this.#call('setups.open', { id: this.#withoutTokens })) as SetupView | undefined;
    return view?.token?.location === 'missing';
  }
}
