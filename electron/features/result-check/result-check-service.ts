import type {
  AttributeMapping,
  EntraPerson,
  Lookup,
  LookupOutcome,
  LookupProgress,
  MappingPreview,
  ResultComparison,
} from '../../../shared/contract';
import { maximumAddressLength } from '../../../shared/enums/limits';
import { defaultMappings } from '../../core/entra/mappings/default-mappings';
import type { PreviewRequest } from '../../core/entra/preview-worker/messages';
import { lookupOutcome } from '../../core/entra/result-check/lookup-outcome';
import { comparedValues } from '../../core/entra/result-check/mapped-values';
import * as engine from '../../core/expressions';
import type { HttpClient } from '../../core/http/client';
import { FailureError } from '../../core/lib/failure';
import { KeyedMutex } from '../../core/lib/keyed-mutex';
import type { NewEvent } from '../../core/setup/new-event';
import type { Setups } from '../../core/setup/setups';
import type { Token } from '../../core/tokens/token';
import type { TokenVault } from '../../core/tokens/token-vault';
import { serverText } from '../../core/tokens/without-token';
import { tenantUrl } from '../../core/webex/clouds';
import { type FoundUser, lookUpUser, sameAddress } from '../../core/webex/user-lookup';
import { LookupRequests } from './lookup-requests';

/** Longer than the values of real users. */
const maximumValueLength = 500;

/** The user that was found last, as Webex returned them. */
interface Known {
  readonly resource: unknown;
  readonly orgId: string;
  readonly safe: (text: string) => string;
}

export interface ResultCheckPorts {
  /** Calculates a preview, in a thread of its own. @throws FailureError `preview.*` */
  preview(request: PreviewRequest): Promise<MappingPreview>;
  onProgress(progress: LookupProgress): void;
}

/** Looks up the test user in Webex, as Entra does, and puts the results into the records. One look-up per setup at a time. */
export class ResultCheckService {
  readonly #setups: Setups;
  readonly #vault: TokenVault;
  readonly #http: HttpClient;
  readonly #ports: ResultCheckPorts;
  readonly #mutex = new KeyedMutex();
  readonly #running = new Map<string, AbortController>();
  readonly #known = new Map<string, Known>();
  readonly #closing = new AbortController();

  constructor(setups: Setups, vault: TokenVault, http: HttpClient, ports: ResultCheckPorts) {
    this.#setups = setups;
    this.#vault = vault;
    this.#http = http;
    this.#ports = ports;
  }

  /**
   * Looks up each address with the current token, one after the other. Cancels a look-up of the same setup first, because a
   * reloaded page does not know of it.
   * @param others further addresses of the same user
   * @throws FailureError `step.notReached` without an Org ID, `keychain.*`, `net.*`, `http.*`, `resultCheck.otherUsers`,
   * `record.*`; `check.cancelled` after `cancel`, and when the organization changed meanwhile
   */
  async lookUp(id: string, address: string, others: readonly string[]): Promise<Lookup> {
    this.cancel(id);
    const controller = new AbortController();
    this.#running.set(id, controller);
    const signal = AbortSignal.any([controller.signal, this.#closing.signal]);
    try {
      return await this.#mutex.runExclusive(id, () => this.#lookUp(id, distinct([address, ...others]), signal));
    } finally {
      if (this.#running.get(id) === controller) this.#running.delete(id);
    }
  }

  cancel(id: string): void {
    this.#running.get(id)?.abort();
  }

  /** Forgets the user that was found, as well: it belongs to the former organization or token. */
  forget(id: string): void {
    this.cancel(id);
    this.#known.delete(id);
  }

  close(): void {
    this.#closing.abort();
    this.#known.clear();
  }

  /**
   * Compares the user that was found last with what the mappings would send for a person.
   * @throws FailureError `step.notReached` when none was found in this run, `record.notFound`, `preview.*`
   */
  async compare(id: string, person: EntraPerson): Promise<ResultComparison> {
    const { cloud, orgId } = await this.#setups.target(id);
    const known = this.#known.get(id);
    if (!known || !orgId || known.orgId !== orgId) throw new FailureError('step.notReached');
    const mappings = await this.#mappings(id);
    const preview = await this.#ports.preview({ mappings, person, tenantUrl: tenantUrl(cloud, orgId) });
    const skipped = preview.rows.some(({ value }) => value?.kind === 'ignored' && value.what === 'object');
    return { skipped, values: comparedValues({ mappings, engine, person, preview }, known.resource, known.safe) };
  }

  async #lookUp(id: string, addresses: readonly string[], signal: AbortSignal): Promise<Lookup> {
    const [address = ''] = addresses;
    const check = () => {
      if (signal.aborted) throw new FailureError('check.cancelled');
    };
    const { cloud, owner, orgId } = await this.#setups.target(id);
    if (!orgId) throw new FailureError('step.notReached');
    check();
    // The keychain may ask the user. A look-up that is cancelled meanwhile has no failure to report.
    const token = await this.#vault.read(owner).catch((thrown: unknown) => {
      check();
      throw thrown;
    });
    const requests = new LookupRequests(signal, (all) => this.#ports.onProgress({ setupId: id, requests: all }));
    const found: FoundUser[] = [];
    for (const each of addresses) {
      check();
      const credentials = { cloud, orgId, token };
      const result = await lookUpUser(this.#http, credentials, each, (request) => requests.begin(request));
      requests.end(result.request, result.reply);
      check();
      if (result.failure) throw new FailureError(result.failure.code, result.failure.detail);
      found.push(...result.users);
    }
    const now = await this.#setups.target(id);
    if (signal.aborted || now.orgId !== orgId || now.cloud.scimBaseUrl !== cloud.scimBaseUrl)
      throw new FailureError('check.cancelled');
    const safe = (text: string) => safeText(text, token);
    const outcome = lookupOutcome({ address, found, mappings: await this.#mappings(id), engine, safe });
    const setup = await this.#setups.append(id, eventOf(orgId, address, outcome));
    const [first] = found;
    if (outcome.kind === 'found' && first) this.#known.set(id, { resource: first.resource, orgId, safe });
    else this.#known.delete(id);
    const at = setup.lastResultCheck?.at ?? new Date(this.#http.now()).toISOString();
    return { address, at, requests: requests.all, outcome, setup };
  }

  async #mappings(id: string): Promise<readonly AttributeMapping[]> {
    return (await this.#setups.facts(id)).mappings?.mappings ?? defaultMappings();
  }
}

function eventOf(orgId: string, address: string, outcome: LookupOutcome): NewEvent {
  const { kind: result } = outcome;
  const one = 'user' in outcome ? outcome.user : null;
  const users = outcome.kind === 'several' ? outcome.count : one ? 1 : 0;
  const kept = address.slice(0, maximumAddressLength);
  const [active, created] = [one?.active ?? null, one?.created ?? null];
  return { type: 'resultChecked', orgId, address: kept, result, users, active, created };
}

function safeText(text: string, token: Token): string {
  return serverText(text, token.reveal(), maximumValueLength);
}

function distinct(addresses: readonly string[]): string[] {
  return addresses.filter((each, index) => addresses.findIndex((other) => sameAddress(other, each)) === index);
}
