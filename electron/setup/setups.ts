import { randomUUID } from 'node:crypto';
import type { DeletedSetup, Failure, SetupEvent, SetupList, SetupView, Space, TokenPlace } from '../contract';
import { FailureError } from '../failure';
import type { TokenOwner, TokenVault } from '../keychain/token-vault';
import type { Cloud } from '../webex/clouds';
import type { Token } from '../webex/token';
import { type Facts, factsOf } from './facts';
import type { SetupRecord } from './record';
import type { RecordStore } from './record-store';
import { setupSummary, setupView } from './setup-view';
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

interface Found {
  readonly record: SetupRecord;
  readonly space: Space;
  readonly store: RecordStore;
}

export interface Target {
  readonly cloud: Cloud;
  readonly owner: TokenOwner;
  readonly orgId: string | null;
}

/** An event without its moment, which `append` adds. */
export type NewEvent = SetupEvent extends infer E ? (E extends SetupEvent ? Omit<E, 'at'> : never) : never;

/** All setups: their records, what the page sees of them, and what was deleted in this run. */
export class Setups {
  readonly #options: SetupsOptions;
  readonly #unsaved = new Map<string, Failure>();
  readonly #deleted = new Map<string, Found & { readonly token: Token | null }>();

  constructor(options: SetupsOptions) {
    this.#options = options;
  }

  /** The setups of a space, the most urgent first. */
  async list(space: Space): Promise<SetupList> {
    const { stores, now } = this.#options;
    const records = await stores[space].all();
    const summaries = records.map(async (record) => setupSummary(record, await this.#lastPlace(record, space), now()));
    return {
      space,
      setups: (await Promise.all(summaries)).sort(byUrgency),
      setAside: await stores[space].setAside(),
      deleted: this.#deletedOf(space),
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
    const { record, space, store } = await this.#find(id);
    const { vault, clouds, now } = this.#options;
    const cloud = await clouds.live(record.cloud);
    const owner = ownerOf({ record, space });
    const token = owner.keptIn ? await vault.place(owner) : ({ place: 'missing' } as const);
    const unsaved = this.#unsaved.get(id) ?? null;
    return setupView({ record, space, cloud, token, unsaved, recordFile: await store.path(`${id}.json`), now: now() });
  }

  /** The record as it is kept; asks no keychain. @throws FailureError `record.notFound` */
  async record(id: string): Promise<{ record: SetupRecord; space: Space }> {
    const { record, space } = await this.#find(id);
    return { record, space };
  }

  /** The cloud of a setup and whose token it is, for what is done with it. @throws FailureError `record.notFound` */
  async target(id: string): Promise<Target> {
    const found = await this.#find(id);
    const { cloud, events } = found.record;
    return { cloud: await this.#options.clouds.live(cloud), owner: ownerOf(found), orgId: factsOf(events).orgId };
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

  /** Notes that a captured token waits for a decision, because the keychain did not take it; null: no longer. */
  async setUnsaved(id: string, failure: Failure | null): Promise<SetupView> {
    if (failure) this.#unsaved.set(id, failure);
    else this.#unsaved.delete(id);
    return this.#changed(id);
  }

  /**
   * Removes the record and its token; both are kept in memory until the app closes. The token goes first: what is left
   * after a crash in between is a setup that asks for a new sign-in, and never a token that nobody knows of.
   * @throws FailureError `keychain.*`, `record.*`, and then nothing is deleted
   */
  async delete(id: string): Promise<void> {
    const found = await this.#find(id);
    const { events } = found.record;
    const { vault } = this.#options;
    const owner = ownerOf(found);
    const token = owner.keptIn ? await vault.read(owner).catch(noneIfEmpty) : null;
    // An older sign-in may have left a token in the keychain; without one, the keychain need not even be there.
    const usedKeychain = events.some((event) => event.type === 'signedIn' && event.keptIn === 'keychain');
    await vault.forget({ ...owner, keptIn: usedKeychain ? 'keychain' : 'thisRun' });
    try {
      await found.store.remove(id);
    } catch (thrown) {
      if (token) await vault.keep(owner, token, owner.keptIn ?? 'keychain');
      throw thrown;
    }
    this.#deleted.set(id, { ...found, token });
  }

  /** Brings back what was deleted in this run, its token included. @throws FailureError `record.*`, `keychain.*` */
  async restore(id: string): Promise<SetupView> {
    const deleted = this.#deleted.get(id);
    if (!deleted) throw new FailureError('record.notFound');
    const { record, store, token } = deleted;
    const { vault } = this.#options;
    const owner = ownerOf(deleted);
    if (token) await vault.keep(owner, token, owner.keptIn ?? 'keychain');
    try {
      await store.save(record);
    } catch (thrown) {
      if (token) await vault.forget(owner);
      throw thrown;
    }
    this.#deleted.delete(id);
    return this.view(id);
  }

  async #changed(id: string): Promise<SetupView> {
    const view = await this.view(id);
    this.#options.onChanged(view);
    return view;
  }

  async #find(id: string): Promise<Found> {
    for (const space of ['real', 'practice'] as const) {
      const store = this.#options.stores[space];
      const record = (await store.all()).find((one) => one.id === id);
      if (record) return { record, space, store };
    }
    throw new FailureError('record.notFound');
  }

  #deletedOf(space: Space): DeletedSetup[] {
    return [...this.#deleted.values()]
      .filter((one) => one.space === space)
      .map(({ record }) => ({ id: record.id, name: setupSummary(record, null, this.#options.now()).name }));
  }

  /** What is known of the token's place without asking the keychain. */
  async #lastPlace(record: SetupRecord, space: Space): Promise<TokenPlace | null> {
    const signIn = factsOf(record.events).signIn;
    if (!signIn) return null;
    if (signIn.keptIn === 'keychain') return 'keychain';
    return (await this.#options.vault.isInMemory({ id: record.id, space })) ? 'thisRun' : 'missing';
  }
}

function ownerOf({ record: { id, events }, space }: Pick<Found, 'record' | 'space'>): TokenOwner {
  const { signIn } = factsOf(events);
  return { id, space, ...(signIn ? { keptIn: signIn.keptIn } : {}) };
}

function noneIfEmpty(thrown: unknown): null {
  if (thrown instanceof FailureError && thrown.failure.code === 'keychain.empty') return null;
  throw thrown;
}
