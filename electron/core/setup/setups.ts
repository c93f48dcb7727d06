import { randomUUID } from 'node:crypto';
import type {
  Failure,
  SetupEvent,
  SetupList,
  SetupView,
  Space,
  TokenPlace,
  TokenSlot,
  UnreconciledSetup,
} from '../../../shared/contract';
import { attempt, FailureError, toFailure } from '../lib/failure';
import { Turns } from '../lib/turns';
import type { TokenOwner, TokenVault } from '../tokens/token-vault';
import type { Cloud } from '../webex/clouds';
import { currentFacts, type Facts, factsOf, nameOf } from './facts';
import { Reconciler } from './reconciler';
import type { SetupRecord } from './record';
import type { RecordStore } from './record-store';
import { ownerOf } from './settling';
import { setupSummary, setupView } from './setup-view';
import { type Found, Wastebasket } from './trash';
import { byUrgency } from './urgency';

/** Where a cloud's endpoints come from: the practice cloud is started on demand, the others are as they are kept. */
export interface CloudSource {
  /** The cloud that a new setup of this space is for. */
  forNew(space: Space): Promise<Cloud>;
  /** The cloud of a stored setup as it can be reached now. */
  live(stored: Cloud): Promise<Cloud>;
}

export interface SetupsOptions {
  readonly stores: Readonly<Record<Space, RecordStore>>;
  readonly vault: TokenVault;
  readonly clouds: CloudSource;
  readonly appVersion: string;
  readonly now: () => Date;
  readonly onChanged: (view: SetupView) => void;
}

export interface Target {
  readonly cloud: Cloud;
  readonly space: Space;
  readonly owner: TokenOwner;
  readonly orgId: string | null;
  readonly facts: Facts;
}

/** An event without its moment, which `append` adds. */
export type NewEvent = SetupEvent extends infer E ? (E extends SetupEvent ? Omit<E, 'at'> : never) : never;

/** All setups: their records, what the page sees of them, and what was deleted in this run. */
export class Setups {
  readonly #options: SetupsOptions;
  readonly #unsaved = new Map<string, Failure>();
  readonly #wastebasket: Wastebasket;
  readonly #turns = new Turns();
  readonly #reconciler: Reconciler;

  constructor(options: SetupsOptions) {
    this.#options = options;
    this.#wastebasket = new Wastebasket(options.vault);
    const { vault, now } = options;
    this.#reconciler = new Reconciler({ vault, now, turns: this.#turns, find: (id) => this.#find(id) });
  }

  /** The setups of a space, the most urgent first, or why its folder cannot be read. */
  async list(space: Space): Promise<SetupList> {
    const { stores, now } = this.#options;
    const deleted = this.#wastebasket.of(space);
    const folderFailure = await stores[space].folderFailure();
    if (folderFailure) return { space, setups: [], setAside: [], deleted, folderFailure };
    const records = await stores[space].all();
    const summaries = records.map(async (record) => setupSummary(record, await this.#lastPlace(record, space), now()));
    return {
      space,
      setups: (await Promise.all(summaries)).sort(byUrgency),
      setAside: await stores[space].setAside(),
      deleted,
      folderFailure: null,
    };
  }

  /** Makes an empty setup and its record. @throws FailureError `record.*` */
  async create(space: Space): Promise<SetupView> {
    const { stores, clouds, now, appVersion } = this.#options;
    const created: SetupEvent = { type: 'created', at: now().toISOString(), appVersion };
    const record = { id: randomUUID(), cloud: await clouds.forNew(space), events: [created] };
    await stores[space].save(record);
    return this.view(record.id);
  }

  /** @throws FailureError `record.notFound` */
  async view(id: string): Promise<SetupView> {
    const failure = await this.#reconciler.reconcile(id, false);
    const place = async ({ record, space }: Found, slot: 'current' | 'pending') => {
      const owner = ownerOf({ id, space }, factsOf(record.events), slot);
      return owner.keptIn ? this.#options.vault.place(owner) : ({ place: 'missing' } as const);
    };
    const token = await place(await this.#find(id), 'current');
    // A keychain that does not answer is asked once a look, since each time it may ask the user in turn.
    const later = token.place === 'unknown' ? null : await this.#reconciler.reconcile(id, true);
    const found = await this.#find(id);
    const { record, space, store } = found;
    const { clouds, now } = this.#options;
    return setupView({
      record,
      space,
      cloud: await clouds.live(record.cloud),
      token,
      pending: await place(found, 'pending'),
      unsaved: this.#unsaved.get(id) ?? null,
      unsettled: failure ?? later,
      recordFile: await store.path(`${id}.json`),
      now: now(),
    });
  }

  /** The records of a space as they are kept, oldest first; asks no keychain. */
  records(space: Space): Promise<readonly SetupRecord[]> {
    return this.#options.stores[space].all();
  }

  /** The record as it is kept; asks no keychain. @throws FailureError `record.notFound` */
  async record(id: string): Promise<{ record: SetupRecord; space: Space }> {
    const { record, space } = await this.#find(id);
    return { record, space };
  }

  /**
   * The cloud of a setup and whose token it is, for what is done with it.
   * @throws FailureError `record.*`; `step.notReached` for a pending token when no renewal is under way; `keychain.*` while a
   * new token cannot take the place of the current one
   */
  async target(id: string, slot: TokenSlot = 'current'): Promise<Target> {
    const failure = await this.#reconciler.reconcile(id, false);
    const { record, space } = await this.#find(id);
    const facts = factsOf(record.events);
    if (failure && facts.pending?.confirmation) throw new FailureError(failure.code, failure.detail);
    if (slot === 'pending' && !facts.pending) throw new FailureError('step.notReached');
    const cloud = await this.#options.clouds.live(record.cloud);
    return { cloud, space, owner: ownerOf({ id, space }, facts, slot), orgId: facts.orgId, facts };
  }

  /** Runs work on the tokens of a setup, and nothing else on them meanwhile. */
  async hold<T>(id: string, work: () => Promise<T>): Promise<T> {
    try {
      return await this.#turns.take(id, work);
    } catch (thrown) {
      this.#reconciler.searchAgain(id);
      throw thrown;
    }
  }

  /**
   * Finishes what the records say is left to do, in both spaces: at the start, so that it waits for nobody to look.
   * @returns the setups of which something could not be finished; it is tried again whenever one is looked at
   */
  async settleAll(): Promise<UnreconciledSetup[]> {
    const failed: UnreconciledSetup[] = [];
    for (const store of Object.values(this.#options.stores)) {
      for (const { id, events } of await store.all()) {
        const failure = await this.#reconciler.reconcile(id, false).catch(toFailure);
        // One that was deleted meanwhile needs nothing.
        if (failure && failure.code !== 'record.notFound') failed.push({ id, name: nameOf(factsOf(events)), failure });
      }
    }
    return failed;
  }

  /** Whether reconciling added this event to the record in this run, and no administrator did anything for it. */
  isReconciled(id: string, event: SetupEvent): boolean {
    return this.#reconciler.hasAdded(id, event);
  }

  /** What the record says of a setup. @throws FailureError `record.notFound` */
  async facts(id: string): Promise<Facts> {
    return factsOf((await this.#find(id)).record.events);
  }

  /** Adds a dated event to the record, on the disk before it resolves. @throws FailureError `record.*` */
  async append(id: string, event: NewEvent): Promise<SetupView> {
    const { store } = await this.#find(id);
    await store.append(id, { ...event, at: this.#options.now().toISOString() } as SetupEvent);
    return this.#changed(id);
  }

  /** The record or its tokens were changed by other means than these. @throws FailureError `record.notFound` */
  async refresh(id: string): Promise<SetupView> {
    this.#reconciler.searchAgain(id);
    return this.#changed(id);
  }

  /** Notes that a captured token waits for a decision, because the keychain did not take it; null: no longer. */
  async setUnsaved(id: string, failure: Failure | null): Promise<SetupView> {
    if (failure) this.#unsaved.set(id, failure);
    else this.#unsaved.delete(id);
    return this.#changed(id);
  }

  /**
   * Removes the record and its tokens; all are kept in memory until the app closes.
   * @throws FailureError `keychain.*`, `record.*`, and then nothing is deleted
   */
  delete(id: string): Promise<void> {
    return this.hold(id, async () => this.#wastebasket.put(await this.#find(id)));
  }

  /** Brings back what was deleted in this run, its tokens included. @throws FailureError `record.*`, `keychain.*` */
  async restore(id: string): Promise<SetupView> {
    await this.#wastebasket.bringBack(id);
    return this.view(id);
  }

  async #changed(id: string): Promise<SetupView> {
    const view = await this.view(id);
    this.#options.onChanged(view);
    return view;
  }

  async #find(id: string): Promise<Found> {
    let failure: Failure = { code: 'record.notFound' };
    for (const space of ['real', 'practice'] as const) {
      const store = this.#options.stores[space];
      const records = await attempt(() => store.all());
      if (!records.ok) failure = records.failure;
      const record = records.ok ? records.value.find((one) => one.id === id) : null;
      if (record) return { record, space, store };
    }
    throw new FailureError(failure.code, failure.detail);
  }

  /** What is known of the token's place without asking the keychain. */
  async #lastPlace(record: SetupRecord, space: Space): Promise<TokenPlace | null> {
    const { signIn } = currentFacts(record);
    if (!signIn) return null;
    if (signIn.keptIn === 'keychain') return 'keychain';
    const slot = factsOf(record.events).pending?.confirmation ? 'pending' : 'current';
    return (await this.#options.vault.isInMemory({ id: record.id, space, slot })) ? 'thisRun' : 'missing';
  }
}

/** What an event says besides when it is about a pending token: events without it are about the current one. */
export function about(slot: TokenSlot | undefined): { readonly token?: 'pending' } {
  return slot === 'pending' ? { token: 'pending' } : {};
}
