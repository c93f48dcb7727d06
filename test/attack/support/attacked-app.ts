import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@playwright/test';
import type { SetupView } from '../../../shared/contract';
import type { Bus } from '../../e2e/support/keyring';
import type { ScriptedWebex } from '../../e2e/support/scripted-webex';
import { executable, type StartOptions, type Wizard } from '../../e2e/support/wizard';
import { answerDialogs } from '../../e2e/support/workbench';
import { type Accounts, accountsOf } from './accounts';
import { call, type Outcome } from './bridge';
import { inconsistencies, litterIn, lostEvents, type Records, recordsIn } from './consistency';
import { Effects } from './effects';
import { expectNoToken } from './no-token';
import { backupPath, type Operation, type OperationContext, operations } from './operations';

/** When an app is killed: at a number of milliseconds after its start or its first operation, or at an effect. */
export type Moment =
  | { readonly at: 'start' | 'time'; readonly ms: number }
  | { readonly at: 'effect'; readonly number: number };

/** How an operation ended. */
export type Ending = 'done' | 'refused' | 'killed';

/** An operation that makes sense, with its request. */
export interface Possible {
  readonly operation: Operation;
  readonly request: object;
}

export interface AttackedAppOptions {
  readonly webex: ScriptedWebex;
  readonly bus: Bus;
  readonly folder: string;
  start(options: StartOptions): Promise<Wizard>;
}

/** A data folder with its keychain, on which one app after the other is killed. Every fault is kept, none thrown. */
export class AttackedApp {
  readonly faults: string[] = [];
  /** The failures that a trouble of this moment explains. */
  expected: RegExp | null = null;
  /** How often each of them was seen. */
  readonly refusals = new Map<string, number>();
  readonly accounts: Accounts;
  readonly data: string;
  readonly #options: AttackedAppOptions;
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
  /** The setup of which the removal of tokens, or its undo, was cut off: they are gone, and the page has to say so. */
  #withoutTokens: string | null = null;

  private constructor(options: AttackedAppOptions) {
    this.#options = options;
    this.data = join(options.folder, 'data');
    this.accounts = accountsOf(options.webex);
    const folders = [this.data, join(this.data, 'setups'), join(options.folder, 'saved')];
    this.#effects = new Effects(options.webex, folders, options.bus.env);
  }

  static async create(options: AttackedAppOptions): Promise<AttackedApp> {
    for (const name of ['data/setups', 'saved', 'temporary'])
      await mkdir(join(options.folder, name), { recursive: true, mode: 0o700 });
    return new AttackedApp(options);
  }

  /** Starts the app, and waits until records and keychain agree. */
  async begin(): Promise<void> {
    const { webex, start, folder } = this.#options;
    const wizard = await start({ cloud: webex.cloud, data: this.data, env: this.#env });
    this.#wizard = wizard;
    await answerDialogs(wizard, [], backupPath(folder));
    await this.#awaitReconciled(wizard);
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

  /** The operations that make sense now, with their requests. */
  async possible(): Promise<Possible[]> {
    const context: OperationContext = {
      view: await this.#view([...this.#acknowledged.keys()][0]),
      deleted: this.#deleted,
    };
    if (!this.#wizard) return [];
    return operations.flatMap((operation) => {
      const request = operation.request(context);
      return request ? [{ operation, request }] : [];
    });
  }

  /** Runs an operation. A refusal that is not expected is a fault. */
  async run({ operation, request }: Possible): Promise<Ending> {
    if (operation.signsIn) this.accounts.next();
    this.#underWay = operation;
    const outcome = await this.#call(operation.channel, request);
    if (!outcome) return 'killed';
    this.#underWay = null;
    const { id } = request as { id?: string };
    if (operation.channel === 'setups.delete' && id && outcome.kind === 'value') this.#deleted.push(id);
    if (operation.channel === 'setups.restore' && outcome.kind === 'value') this.#deleted.pop();
    if (outcome.kind === 'value') this.#acknowledged = await recordsIn(this.data);
    return outcome.kind === 'value' ? 'done' : 'refused';
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
    const { folder, bus } = this.#options;
    expectNoToken(this.accounts.tokens(), folder, bus.env, [], this.#outputs.join('\n'));
  }

  /** What `end` has proved. */
  verdict(): string {
    const nothing = 'no record damaged, no event lost, no token lost, mixed up or outside of the keychain, no litter';
    return `${nothing}; ${this.accounts.tokens().length} tokens issued, ${this.#offers} offered for removal`;
  }

  get #env() {
    return { ...this.#options.bus.env, TMPDIR: join(this.#options.folder, 'temporary') };
  }

  /** @returns null: the app was killed */
  async #call(channel: Operation['channel'], request: object): Promise<Outcome | null> {
    const page = this.#wizard?.page;
    const outcome = page ? await call(page, channel, request).catch(() => null) : null;
    if (!outcome || !this.#wizard) return null;
    if (outcome.kind === 'failure' && this.expected?.test(outcome.code))
      this.refusals.set(outcome.code, (this.refusals.get(outcome.code) ?? 0) + 1);
    else if (outcome.kind !== 'value')
      this.faults.push(`${channel}: ${outcome.kind === 'thrown' ? outcome.message : outcome.code}`);
    return outcome;
  }

  /** A setup as the page shows it; undefined: there is none, or the app was killed. */
  async #view(id: string | null | undefined): Promise<SetupView | undefined> {
    const outcome = id ? await this.#call('setups.open', { id }) : null;
    return outcome?.kind === 'value' ? (outcome.value as SetupView) : undefined;
  }

  #kill(): void {
    const wizard = this.#wizard;
    if (!wizard) return;
    this.#wizard = null;
    this.#ended = wizard.kill().then(() => void this.#outputs.push(wizard.output()));
  }

  async #lookForLosses(): Promise<void> {
    const after = await recordsIn(this.data);
    const { name = 'nothing', channel } = this.#underWay ?? {};
    const id = channel === 'setups.restore' ? this.#deleted.at(-1) : [...this.#acknowledged.keys()][0];
    const lost = lostEvents(this.#acknowledged, after, channel === 'setups.delete' ? id : undefined);
    const back = this.#deleted.filter((gone) => after.has(gone) && !(channel === 'setups.restore' && gone === id));
    this.faults.push(
      ...[...lost, ...back.map((gone) => `back after its deletion: the record ${gone}`)].map(
        (fault) => `${fault}, killed in: ${name}`,
      ),
    );
    if (id && removesTokens.test(channel ?? '')) this.#withoutTokens = id;
    [this.#acknowledged, this.#deleted] = [after, []];
  }

  /** A start reconciles records and keychain, and offers to remove what no record speaks of. */
  async #awaitReconciled({ page }: Wizard): Promise<void> {
    // What a sign-in left unfinished is finished when its setup is opened.
    for (const id of (await recordsIn(this.data)).keys()) await this.#view(id);
    const deadline = Date.now() + 10_000;
    let wrong = await this.#wrong();
    while (wrong.length && Date.now() < deadline) {
      const offer = page.getByRole('button', { name: /^Remove from the .*…$/ });
      if (await offer.isVisible()) {
        this.#offers += 1;
        await offer.click();
        await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
      }
      await wait(100);
      wrong = await this.#wrong();
    }
    this.faults.push(...wrong);
  }

  async #wrong(): Promise<string[]> {
    const { bus, folder } = this.#options;
    const all = await inconsistencies(this.data, bus.env, this.accounts);
    const cut = all.filter((one) => one.startsWith(`lost: ${this.#withoutTokens}/`));
    if (cut.length === 0) this.#withoutTokens = null;
    const litter = await litterIn(this.data, join(folder, 'temporary'));
    const told = cut.length === 0 || saysMissing(await this.#view(this.#withoutTokens));
    return [...all.filter((one) => !told || !cut.includes(one)), ...litter.map((path) => `left behind: ${path}`)];
  }
}

const removesTokens = /^(setups\.(delete|restore)|renewal\.abandon)$/;

function saysMissing(view: SetupView | undefined): boolean {
  return view?.token?.location === 'missing' || view?.renewal?.step === 'signIn';
}
