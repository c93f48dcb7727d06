import type { GraphRequestView, Look, LookOutcome, LookPlan, LookProgress } from '../../../shared/contract';
import type { LookPart } from '../../../shared/enums/entra-look';
import { defaultMappings } from '../../core/entra/mappings/default-mappings';
import * as engine from '../../core/expressions';
import type { HttpClient } from '../../core/http/client';
import { FailureError } from '../../core/lib/failure';
import { KeyedMutex } from '../../core/lib/keyed-mutex';
import { createGraphClient } from '../../core/microsoft/graph/client';
import { confirmedSteps } from '../../core/microsoft/look/confirmed-steps';
import { type LookChoice, lookAtEntra, type Sight } from '../../core/microsoft/look/look';
import { plannedRequests } from '../../core/microsoft/look/planned';
import { safeTextOf } from '../../core/microsoft/look/texts';
import { contradictedSteps } from '../../core/setup/entra-contradictions';
import type { Facts } from '../../core/setup/facts';
import type { Setups } from '../../core/setup/setups';
import type { Token } from '../../core/tokens/token';
import { tenantUrl } from '../../core/webex/clouds';
import { requestList } from './request-list';
import { seenEvent } from './seen-event';

/** The sign-in to Microsoft that a look uses. */
interface GraphAccess {
  readonly graphUrl: string;
  readonly token: Token;
  readonly account: { readonly userPrincipalName: string; readonly tenantId: string; readonly tenantName: string };
  readonly scopes: readonly string[];
}

export interface LookPorts {
  /** Null: not signed in. */
  access(setupId: string): GraphAccess | null;
  now(): Date;
  onProgress(progress: LookProgress): void;
  /** Waits between attempts of a request. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

type Choice = LookChoice & { readonly id: string };

/** Looks at Entra, and puts what was seen into the records. One look per setup at a time. */
export class LookService {
  readonly #setups: Setups;
  readonly #http: HttpClient;
  readonly #ports: LookPorts;
  readonly #mutex = new KeyedMutex();
  readonly #running = new Map<string, AbortController>();
  readonly #closing = new AbortController();

  constructor(setups: Setups, http: HttpClient, ports: LookPorts) {
    this.#setups = setups;
    this.#http = http;
    this.#ports = ports;
  }

  /** The requests that a look would make. @throws FailureError `record.notFound` */
  async plan({ id, ...choice }: Choice): Promise<LookPlan> {
    await this.#setups.facts(id);
    const access = this.#ports.access(id);
    return {
      requests: plannedRequests(choice, access, this.#ports.now()),
      account: access && { name: access.account.userPrincipalName, tenant: access.account.tenantName },
    };
  }

  /**
   * Looks at Entra. Cancels a look of the same setup first, because a reloaded page does not know of it.
   * @throws FailureError `graph.*`, `net.*`, `look.*`, `record.*`; `graph.cancelled` after `cancel`
   */
  async look({ id, ...choice }: Choice): Promise<Look> {
    this.cancel(id);
    const controller = new AbortController();
    this.#running.set(id, controller);
    const signal = AbortSignal.any([controller.signal, this.#closing.signal]);
    try {
      return await this.#mutex.runExclusive(id, () => this.#look(id, choice, signal));
    } finally {
      if (this.#running.get(id) === controller) this.#running.delete(id);
    }
  }

  cancel(id: string): void {
    this.#running.get(id)?.abort();
  }

  cancelAll(): void {
    for (const controller of this.#running.values()) controller.abort();
  }

  close(): void {
    this.#closing.abort();
  }

  async #look(id: string, choice: LookChoice, signal: AbortSignal): Promise<Look> {
    const { cloud, orgId, facts } = await this.#setups.target(id);
    const access = this.#ports.access(id);
    if (!access) throw new FailureError('graph.notSignedIn');
    let part: LookPart = 'application';
    const report = () => {
      if (!signal.aborted) this.#ports.onProgress({ setupId: id, part, requests: requests.all() });
    };
    const requests = requestList(access.token, report);
    const { graphUrl, token, scopes } = access;
    const { sleep } = this.#ports;
    const graph = createGraphClient({
      ...{ graphUrl, token, http: this.#http, signal },
      onRequest: requests.note,
      ...(sleep ? { sleep } : {}),
    });
    const sight = await lookAtEntra(choice, {
      graph,
      safe: safeTextOf(token),
      scopes,
      tenantUrl: orgId ? tenantUrl(cloud, orgId) : null,
      plan: { rows: facts.mappings?.mappings ?? defaultMappings(), isDefault: facts.mappings === null },
      engine,
      now: () => this.#ports.now(),
      onPart(begun) {
        part = begun;
        report();
      },
    });
    if (signal.aborted) throw new FailureError('graph.cancelled');
    return this.#recorded(id, { access, sight, facts, requests: requests.all() });
  }

  /** Adds what was seen to the record, unless the setup has changed meanwhile: it was compared with its former state. */
  async #recorded(id: string, { access, sight, facts, requests }: Looked): Promise<Look> {
    const { userPrincipalName: account, tenantId, tenantName } = access.account;
    const looked = { account, tenant: tenantName, requests };
    if (sight.kind !== 'seen') {
      mustBeUnchanged(facts, await this.#setups.facts(id));
      const at = this.#ports.now().toISOString();
      return { ...looked, at, outcome: sight, setup: await this.#setups.view(id) };
    }
    let outcome: LookOutcome = { ...sight, confirmed: [], withdrawn: [] };
    const setup = await this.#setups.append(id, (now) => {
      mustBeUnchanged(facts, now);
      const confirmed = confirmedSteps(sight.seen, recordedState(now));
      const event = seenEvent(tenantId, sight, confirmed);
      outcome = { ...sight, confirmed, withdrawn: contradictedSteps(now, event) };
      return event;
    });
    return { ...looked, at: setup.entraSeen?.at ?? '', outcome, setup };
  }
}

/** What was seen was compared with this state. @throws FailureError `look.changed` */
function mustBeUnchanged(before: Facts, now: Facts): void {
  const isSame =
    now.orgId === before.orgId && now.mappings === before.mappings && now.plannedGroups === before.plannedGroups;
  if (!isSame) throw new FailureError('look.changed');
}

interface Looked {
  readonly access: GraphAccess;
  readonly sight: Sight;
  readonly facts: Facts;
  readonly requests: readonly GraphRequestView[];
}

function recordedState({ secretTokenCopiedAt, pending, plannedGroups }: Facts) {
  return { tokenCopiedAt: secretTokenCopiedAt, renewing: pending !== null, plannedGroups };
}
