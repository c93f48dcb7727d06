import { randomUUID } from 'node:crypto';
import type {
  RestoreChoice,
  RestoredSetup,
  RestoreResult,
  RestoreSetup,
  RestoreView,
  SetupEvent,
  Space,
} from '../../../shared/contract';
import { FailureError, toFailure } from '../../core/lib/failure';
import { factsOf, nameOf } from '../../core/setup/facts';
import type { SetupRecord } from '../../core/setup/record';
import type { RecordStore } from '../../core/setup/record-store';
import { cloudView } from '../../core/setup/setup-view';
import type { Setups } from '../../core/setup/setups';
import type { TokenVault } from '../../core/tokens/token-vault';
import { besideName, type NamingTexts } from './beside-name';
import { Local, spaceOf } from './local';
import { eventKey } from './merge';
import { OpenFiles } from './open-files';
import { type Plan, planOf, recordAfter } from './plan';
import { type Offer, offersOf } from './sources';
import { swap } from './swap';
import { type SlotTokens, tokensFor } from './tokens';

export interface RestoringParts {
  readonly setups: Setups;
  readonly stores: Readonly<Record<Space, RecordStore>>;
  readonly vault: TokenVault;
  /** The thread's built file. */
  readonly script: URL;
  /** Paths of the files that are chosen; null: none. */
  choose(): Promise<readonly string[] | null>;
  texts(): NamingTexts;
  now(): Date;
}

interface Done {
  readonly id: string;
  readonly space: Space;
  readonly before: SetupRecord | null;
  readonly after: SetupRecord;
  readonly tokensBefore: SlotTokens;
}

/**
 * Restores setups from files: first what would change is told, then it is done, and it can be taken back until the app closes or
 * something else is restored. Tokens in the files stay in this process.
 */
export class Restoring {
  readonly #parts: RestoringParts;
  readonly #files: OpenFiles;
  readonly #local: Local;
  /** How many entries each record here had when its plan was shown. */
  #seen = new Map<number, string>();
  #done: readonly Done[] = [];

  constructor(parts: RestoringParts) {
    this.#parts = parts;
    this.#files = new OpenFiles(parts.script);
    this.#local = new Local(parts);
  }

  /** Null: no file was chosen. @throws FailureError `app.unexpected` only; what is wrong with a file is told with it */
  async choose(): Promise<RestoreView | null> {
    const paths = await this.#parts.choose();
    return paths ? this.open(paths) : null;
  }

  /** Opens these files in place of those that were open. */
  async open(paths: readonly string[]): Promise<RestoreView> {
    await this.#files.open(paths);
    return this.#view();
  }

  /** @throws FailureError `restore.passphrase` and others of `restore.*`, `backup.stopped`; the file then stays locked */
  async unlock(file: number, passphrase: string): Promise<RestoreView> {
    await this.#files.unlock(file, passphrase);
    return this.#view();
  }

  cancelUnlock(): void {
    this.#files.cancel();
  }

  close(): void {
    this.#files.close();
    this.#seen = new Map();
  }

  /** Does what was chosen, one setup after the other; one that fails is as it was. */
  async apply(choices: readonly RestoreChoice[], withoutTokens: boolean): Promise<RestoreResult> {
    const offers = offersOf(this.#files.sources);
    const done: Done[] = [];
    const restored: RestoredSetup[] = [];
    const failed: RestoreResult['failed'][number][] = [];
    for (const { key, deed } of choices) {
      const offer = offers[key];
      if (!offer || deed === 'skip') continue;
      try {
        const one = await this.#restore(offer, { key, deed }, withoutTokens);
        done.push(one);
        restored.push(await this.#told(one, deed));
      } catch (thrown) {
        failed.push({ name: nameOf(factsOf(offer.record.events)), failure: toFailure(thrown) });
      }
    }
    if (done.length) this.#done = done;
    return { restored, failed };
  }

  /** Takes back what was restored last, records and tokens. What was changed since then stays. */
  async undo(): Promise<RestoreResult> {
    const { setups, stores, vault } = this.#parts;
    const restored: RestoredSetup[] = [];
    const failed: RestoreResult['failed'][number][] = [];
    const left: Done[] = [];
    for (const one of this.#done) {
      const { id, space, before, after, tokensBefore } = one;
      const name = nameOf(factsOf(after.events));
      try {
        await setups.hold(id, async () => {
          const now = await this.#local.record(id, space);
          if (!now || eventKey(now.events) !== eventKey(after.events)) throw new FailureError('restore.undoLate');
          const change = { id, space, before: now, after: before, tokens: tokensBefore, withoutKeychain: false };
          await swap(vault, stores[space], change);
        });
        if (before) await setups.refresh(id);
        restored.push({ id, name, space, deed: 'skip', needsSignIn: false });
      } catch (thrown) {
        left.push(one);
        failed.push({ name, failure: toFailure(thrown) });
      }
    }
    this.#done = left;
    return { restored, failed };
  }

  async #restore(offer: Offer, { key, deed }: RestoreChoice, withoutTokens: boolean): Promise<Done> {
    const { setups, vault, stores } = this.#parts;
    const space = spaceOf(offer.record);
    const record = deed === 'beside' ? this.#besideOf(offer) : offer.record;
    await this.#local.settle(record.id, space);
    return setups.hold(record.id, async () => {
      const here = await this.#local.here({ ...offer, record }, withoutTokens);
      const plan = planOf({ ...offer, record }, here);
      const before = here.side?.record ?? null;
      const isAsShown = deed === 'beside' || this.#seen.get(key) === seenOf(before);
      const isPossible = deed === 'beside' ? plan.state === 'new' : plan.outcomes.some((one) => one.deed === deed);
      const after = recordAfter(deed, record, before);
      if (!isAsShown || !isPossible || !after) throw new FailureError('restore.changed');
      const sources = [here.side?.tokens ?? here.leftBehind, ...(withoutTokens ? [] : [offer.tokens])];
      const tokens = tokensFor(after.events, ...sources);
      // Endpoints of somebody's own get no token that an unanswering keychain may turn out to hold.
      const withoutKeychain = withoutTokens && (deed === 'beside' || after.cloud.kind !== 'file');
      const change = { id: record.id, space, before, after, tokens, withoutKeychain };
      const tokensBefore = await swap(vault, stores[space], change);
      return { id: record.id, space, before, after, tokensBefore };
    });
  }

  #besideOf({ record, savedAt }: Offer): SetupRecord {
    const { now, texts } = this.#parts;
    const name = besideName(nameOf(factsOf(record.events)), savedAt, texts());
    const named: SetupEvent = { type: 'named', at: now().toISOString(), name };
    return { ...record, id: randomUUID(), events: [...record.events, named] };
  }

  async #told({ id, space }: Done, deed: RestoredSetup['deed']): Promise<RestoredSetup> {
    const view = await this.#parts.setups.refresh(id);
    const needsSignIn = view.token?.place === 'missing' || view.token === null;
    return { id, name: view.name, space, deed, needsSignIn };
  }

  async #view(): Promise<RestoreView> {
    const offers = offersOf(this.#files.sources);
    this.#seen = new Map();
    const setups: RestoreSetup[] = [];
    for (const [key, offer] of offers.entries()) {
      const { here, keychain } = await this.#local.look(offer);
      this.#seen.set(key, seenOf(here.side?.record ?? null));
      const plan = planOf(offer, here);
      setups.push({ ...this.#offerView(key, offer, plan), ...(keychain ? { keychain } : {}) });
    }
    return { files: this.#files.sources.map(({ view }) => view), setups };
  }

  #offerView(key: number, { record, file, savedAt, dropped, endpointsReplaced }: Offer, plan: Plan): RestoreSetup {
    const facts = factsOf(record.events);
    return {
      key,
      file,
      id: record.id,
      name: nameOf(facts),
      besideName: besideName(nameOf(facts), savedAt, this.#parts.texts()),
      space: spaceOf(record),
      orgId: facts.orgId,
      accountEmail: facts.signIn?.account?.email ?? null,
      createdAt: facts.createdAt,
      ...plan,
      ...(record.cloud.kind === 'file' ? { endpoints: cloudView(record.cloud) } : {}),
      dropped,
      endpointsReplaced,
    };
  }
}

function seenOf(record: SetupRecord | null): string {
  return record ? eventKey(record.events) : '';
}
