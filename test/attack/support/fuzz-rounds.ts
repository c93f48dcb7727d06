import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { SetupList } from '../../../shared/contract';
import { type ChannelRequest, requestsFor } from '../../e2e/support/bridge-requests';
import type { ScriptedWebex } from '../../e2e/support/scripted-webex';
import { expect, type Wizard, windowWith } from '../../e2e/support/wizard';
import { call } from './bridge';
import { connectedSetup, succeed } from './by-channels';
import { type Ending, type FuzzAnswer, type FuzzCall, fuzz, prepareFuzz } from './fuzz-page';
import { anyId, sourcesOf } from './fuzz-values';
import type { SignInGate } from './sign-in-gate';

const callsOfTitlebar = 100;
const callsOfBatch = 400;

/** All but the one that ends the sign-in. */
const titlebarCommands: readonly ChannelRequest[] = [
  { kind: 'back' },
  { kind: 'reload' },
  { kind: 'dismiss', question: 1 },
  { kind: 'password', question: 1, user: 'ada', password: 'x' },
  { kind: 'certificate', question: 1, index: 0 },
];

/** The rounds of the fuzz in one running app. Every fault is kept, none thrown. */
export class FuzzRounds {
  readonly counts: Record<Ending, number> = { answered: 0, failed: 0, refused: 0, unsent: 0, hung: 0, thrown: 0 };
  readonly codes = new Map<string, number>();
  readonly faults: string[] = [];
  /** How the sign-ins ended whose title bar was called. */
  readonly endings = new Set<string>();
  readonly #wizard: Wizard;
  readonly #webex: ScriptedWebex;
  readonly #gate: SignInGate;
  readonly #names: readonly string[];
  readonly #ids = new Set<string>();

  private constructor(wizard: Wizard, webex: ScriptedWebex, gate: SignInGate, names: readonly string[]) {
    this.#wizard = wizard;
    this.#webex = webex;
    this.#gate = gate;
    this.#names = names;
  }

  static async create(wizard: Wizard, webex: ScriptedWebex, gate: SignInGate): Promise<FuzzRounds> {
    await prepareFuzz(wizard.page);
    const names = await wizard.page.evaluate(() => Object.keys(window.bridge));
    return new FuzzRounds(wizard, webex, gate, names);
  }

  /** How many channels are called, with the one of the title bar. */
  get channels(): number {
    return this.#names.length + 1;
  }

  /** Every token so far. */
  get tokens(): string[] {
    return [...this.#webex.former, this.#webex.token];
  }

  /** Makes this many calls, of every channel equally often. */
  async round(seed: number, count: number): Promise<void> {
    const { page } = this.#wizard;
    this.#gate.open = true;
    this.#webex.issueAnother();
    this.#ids.add(await connectedSetup(page));
    this.#webex.issueAnother();
    const calls = this.#draw(seed, count - callsOfTitlebar);
    for (let from = 0; from < calls.length; from += callsOfBatch) {
      // Some sign-ins succeed, most of them wait until they are cancelled.
      this.#gate.open = from === callsOfBatch;
      await this.#listIds();
      const batch = calls.slice(from, from + callsOfBatch);
      const signInMs = this.#gate.open ? 1500 : 300;
      this.#note(batch, await fuzz(page, { calls: batch, ids: [...this.#ids], signInMs }));
    }
    this.#gate.open = false;
    await this.#fuzzTitlebar(seed);
    await succeed(page, 'app.start');
    await succeed(page, 'setups.list', { space: 'real' });
  }

  #draw(seed: number, count: number): FuzzCall[] {
    const numRuns = Math.ceil(count / this.#names.length);
    const valid: Readonly<Record<string, ChannelRequest>> = requestsFor(anyId);
    const drawn = this.#names.map((name, index) => {
      const requests = name === 'app.quit' ? [{}] : name === 'links.open' ? [{ link: 'controlHub' }] : [valid[name]];
      const sources = fc.sample(sourcesOf(requests), { seed: seed + index, numRuns });
      // Without an argument, it would end the app.
      return sources.map((source): FuzzCall => [name, name === 'app.quit' ? `[${source}]` : source]);
    });
    const inTurn = Array.from({ length: numRuns }, (_, number) => drawn.map((calls) => calls[number]));
    return inTurn
      .flat()
      .filter((made) => made !== undefined)
      .slice(0, count);
  }

  /** Calls the channel of the title bar of a private window whose page waits for a person. */
  async #fuzzTitlebar(seed: number): Promise<void> {
    const { page } = this.#wizard;
    const { id } = await succeed<{ id: string }>(page, 'setups.create', { space: 'real' });
    const sources = fc.sample(sourcesOf(titlebarCommands), { seed, numRuns: callsOfTitlebar });
    const calls = sources.map((source): FuzzCall => ['titlebar.command', source]);
    // A drawn command can be the one that cancels. Another sign-in then gets the commands.
    for (let tries = 0; !(await this.#sendToTitlebar(id, calls)); tries += 1) expect(tries).toBeLessThan(3);
    await succeed(page, 'setups.delete', { id });
  }

  /** @returns false: the sign-in ended with its reason before all commands were answered */
  async #sendToTitlebar(id: string, calls: readonly FuzzCall[]): Promise<boolean> {
    const { app, page } = this.#wizard;
    // One of an earlier sign-in can still be closing.
    const shown = () => app.windows().some((window) => window.url().includes('titlebar.html'));
    await expect.poll(shown, { timeout: 60_000 }).toBe(false);
    const signingIn = call(page, 'signIn.start', { id, method: 'window' });
    const titlebar = await windowWith(app, 'titlebar.html');
    await expect(titlebar.getByRole('textbox').first()).toBeVisible();
    await prepareFuzz(titlebar, []);
    const answers = await fuzz(titlebar, { calls, ids: [id], signInMs: 0 }).catch((thrown: unknown) => {
      if (titlebar.isClosed()) return null;
      throw thrown;
    });
    const cancelling = titlebar.evaluate(() => void window.titlebar.send({ kind: 'cancel' }));
    await cancelling.catch((thrown: unknown) => {
      if (!titlebar.isClosed()) throw thrown;
    });
    const outcome = await signingIn;
    expect(outcome).toMatchObject({ kind: 'failure', code: expect.stringMatching(/^signIn\./) });
    if (outcome.kind === 'failure') this.endings.add(outcome.code);
    if (answers) this.#note(calls, answers);
    return answers !== null;
  }

  async #listIds(): Promise<void> {
    for (const space of ['real', 'practice']) {
      const { setups, deleted } = await succeed<SetupList>(this.#wizard.page, 'setups.list', { space });
      for (const { id } of [...setups, ...deleted]) this.#ids.add(id);
    }
    this.#ids.add(randomUUID());
  }

  #note(calls: readonly FuzzCall[], answers: readonly FuzzAnswer[]): void {
    for (const [index, { ending, text, leaks }] of answers.entries()) {
      this.counts[ending] += 1;
      if (ending === 'failed') this.codes.set(text, (this.codes.get(text) ?? 0) + 1);
      if (leaks || ending === 'hung' || ending === 'thrown' || text === 'app.unexpected')
        this.faults.push(`${calls[index]?.join(' ').slice(0, 300)}: ${ending} ${text}${leaks ? ', with a token' : ''}`);
    }
  }
}
