import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  ConfirmedBy,
  DeletedSetup,
  EntraMethod,
  Failure,
  SetupEvent,
  SetupList,
  SetupView,
  Space,
  TokenSlot,
  UnreconciledSetup,
} from '../../../shared/contract';
import { spaces } from '../../../shared/enums';
import { attempt, FailureError, toFailure } from '../lib/failure';
import { KeyedMutex } from '../lib/keyed-mutex';
import type { TokenSetup, TokenVault } from '../tokens/token-vault';
import type { CloudSource } from '../webex/cloud-source';
import { eventTraits } from './event-traits';
import { type Facts, factsOf, nameOf } from './facts';
import { listSetups } from './list-setups';
import type { EventBuilder, NewEvent } from './new-event';
import { Reconciler } from './reconciler';
import type { SetupRecord } from './record';
import type { RecordStore } from './record-store';
import { setupView } from './setup-view';
import { ownerOf, type Target } from './token-owner';
import { type StoredRecord, Trash } from './trash';

/** Number of setups after which the reconciling of all of them lets other work run. */
const reconcilingBatch = 100;

export interface SetupsOptions {
  readonly stores: Readonly<Record<Space, RecordStore>>;
  readonly vault: TokenVault;
  readonly clouds: CloudSource;
  readonly appVersion: string;
  readonly now: () => Date;
  readonly onChanged: (view: SetupView) => void;
  /** Whom a confirmation names in the record, by the settings. @param webex the email address of the account; may be empty */
  readonly confirmedBy?: (webex: string) => ConfirmedBy | undefined;
  /** The organization's way to do Entra's part; it hides those in the records. */
  readonly entraMethod?: EntraMethod | undefined;
}

/** All setups: their records, their views for the page, and the setups that were deleted in this run. */
export class Setups {
  readonly #options: SetupsOptions;
  readonly #unsaved = new Map<string, Failure>();
  readonly #trash: Trash;
  readonly #tokenMutex = new KeyedMutex();
  readonly #reconciler: Reconciler;

  constructor(options: SetupsOptions) {
    this.#options = options;
    this.#trash = new Trash(options.vault);
    const { vault, now } = options;
    this.#reconciler = new Reconciler({ vault, now, tokenMutex: this.#tokenMutex, find: (id) => this.#find(id) });
  }

  /** The setups of a space, the most urgent first, or those that have been read so far; see `listSetups`. */
  list(space: Space): Promise<SetupList> {
    const { stores, vault, now, entraMethod } = this.#options;
    return listSetups({ space, store: stores[space], vault, deleted: this.#trash.of(space), now: now(), entraMethod });
  }

  /** Creates an empty setup and its record. @throws FailureError `record.*` */
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
    const locate = async ({ record, space }: StoredRecord, slot: TokenSlot) => {
      const owner = ownerOf({ id, space }, factsOf(record.events), slot);
      return owner.keptIn ? this.#options.vault.location(owner) : ({ location: 'missing' } as const);
    };
    const token = await locate(await this.#find(id), 'current');
    // A keychain that does not answer is accessed only once for a view: each access can prompt the user.
    const orphansFailure = token.location === 'unknown' ? null : await this.#reconciler.reconcile(id, true);
    const stored = await this.#find(id);
    const { record, space, store } = stored;
    const { clouds, now, entraMethod } = this.#options;
    return setupView({
      entraMethod,
      record,
      space,
      cloud: await clouds.live(record.cloud),
      token,
      pending: await locate(stored, 'pending'),
      unsaved: this.#unsaved.get(id) ?? null,
      reconcileFailure: failure ?? orphansFailure,
      recordFile: await store.path(`${id}.json`),
      now: now(),
    });
  }

  /** The setups of a space that were deleted in this run. */
  deleted(space: Space): readonly DeletedSetup[] {
    return this.#trash.of(space);
  }

  /** The records of a space, oldest first; does not access the keychain. */
  records(space: Space): Promise<readonly SetupRecord[]> {
    return this.#options.stores[space].all();
  }

  /** Whether there is no record of a setup, not even an unreadable or deleted one. @throws `record.folderUnreadable` */
  async isUnknown({ id, space }: TokenSetup): Promise<boolean> {
    return !this.#trash.has(id) && !(await this.#options.stores[space].mayHave(id));
  }

  /** The record; does not access the keychain. @throws FailureError `record.notFound` */
  async record(id: string): Promise<{ record: SetupRecord; space: Space }> {
    const { record, space } = await this.#find(id);
    return { record, space };
  }

  /**
   * The cloud and the token owner of a setup, for operations on it.
   * @throws FailureError `record.*`; `step.notReached` for a pending token without a renewal in progress; `keychain.*`
   * while a confirmed token cannot replace the current one
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

  /** Runs work on the tokens of a setup, with no other work on them at the same time. */
  async hold<T>(id: string, work: () => Promise<T>): Promise<T> {
    try {
      return await this.#tokenMutex.runExclusive(id, work);
    } catch (thrown) {
      this.#reconciler.searchAgain(id);
      throw thrown;
    }
  }

  /**
   * Completes unfinished changes of all setups in both spaces, at startup.
   * @returns the setups with a change that could not be completed; it is retried when the setup is opened
   */
  async reconcileAll(): Promise<UnreconciledSetup[]> {
    const failed: UnreconciledSetup[] = [];
    for (const store of Object.values(this.#options.stores)) {
      if (await store.folderFailure()) continue; // The start page reports it.
      for (const [index, { id, events }] of (await store.all()).entries()) {
        if (index % reconcilingBatch === 0) await nextTurn();
        const failure = await this.#reconciler.reconcile(id, false).catch(toFailure);
        // A setup that was deleted meanwhile needs no reconciling.
        if (failure && failure.code !== 'record.notFound') failed.push({ id, name: nameOf(factsOf(events)), failure });
      }
    }
    return failed;
  }

  /** Whether reconciling added this event to the record in this run, without an action of the administrator. */
  isReconciled(id: string, event: SetupEvent): boolean {
    return this.#reconciler.hasAdded(id, event);
  }

  /** The facts of a setup. @throws FailureError `record.notFound` */
  async facts(id: string): Promise<Facts> {
    return factsOf((await this.#find(id)).record.events);
  }

  /**
   * Adds a dated event to the record, on the disk before it resolves.
   * @param event what follows from the facts is a function of them: it is called when everything before it is written
   * @throws FailureError `record.*`; what the function throws: then nothing is written
   */
  async append(id: string, event: NewEvent | EventBuilder): Promise<SetupView> {
    const { store } = await this.#find(id);
    await store.append(id, ({ events }) => {
      const [facts, now] = [factsOf(events), this.#options.now()];
      const built = typeof event === 'function' ? event(facts, now) : event;
      const by = this.#confirmedBy(built, facts);
      return { ...built, ...(by ? { by } : {}), at: now.toISOString() } as SetupEvent;
    });
    return this.#changed(id);
  }

  /** Call after another module changed the record or its tokens. @throws FailureError `record.notFound` */
  async refresh(id: string): Promise<SetupView> {
    this.#reconciler.searchAgain(id);
    return this.#changed(id);
  }

  /** Notes that a captured token waits for a decision, because the keychain rejected it; null: no longer. */
  async setUnsaved(id: string, failure: Failure | null): Promise<SetupView> {
    if (failure) this.#unsaved.set(id, failure);
    else this.#unsaved.delete(id);
    return this.#changed(id);
  }

  /**
   * Removes the record and its tokens, and keeps them in memory until the app closes.
   * @throws FailureError `keychain.*`, `record.*`; then nothing is deleted
   */
  delete(id: string): Promise<void> {
    return this.hold(id, async () => this.#trash.moveToTrash(await this.#find(id)));
  }

  /** Restores a setup that was deleted in this run, with its tokens. @throws FailureError `record.*`, `keychain.*` */
  async restore(id: string): Promise<SetupView> {
    await this.hold(id, () => this.#trash.restore(id));
    return this.view(id);
  }

  #confirmedBy(event: NewEvent, { signIn, pending }: Facts): ConfirmedBy | undefined {
    if (!eventTraits[event.type].confirms) return undefined;
    const isPending = event.type === 'renewalConfirmed' || ('token' in event && event.token === 'pending');
    return this.#options.confirmedBy?.((isPending ? pending?.signIn : signIn)?.account?.email ?? '');
  }

  async #changed(id: string): Promise<SetupView> {
    const view = await this.view(id);
    this.#options.onChanged(view);
    return view;
  }

  async #find(id: string): Promise<StoredRecord> {
    let failure: Failure = { code: 'record.notFound' };
    for (const space of spaces) {
      const store = this.#options.stores[space];
      const record = await attempt(() => store.get(id));
      if (record.ok) return { record: record.value, space, store };
      if (record.failure.code !== 'record.notFound') failure = record.failure;
    }
    throw new FailureError(failure.code, failure.detail);
  }
}
