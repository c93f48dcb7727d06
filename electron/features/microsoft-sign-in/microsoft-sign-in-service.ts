import type { Failure, MicrosoftClient, MicrosoftFacts, SetupView } from '../../../shared/contract';
import { signInMinutes } from '../../../shared/enums/limits';
import type { GraphScope } from '../../../shared/enums/microsoft-sign-in';
import type { HttpClient } from '../../core/http/client';
import { FailureError, unwrap } from '../../core/lib/failure';
import { createGraphClient } from '../../core/microsoft/graph/client';
import { type MicrosoftAccount, readMicrosoftAccount } from '../../core/microsoft/sign-in/account';
import { type Authority, discoveryUrl, isGuid, isTenant, readAuthority } from '../../core/microsoft/sign-in/authority';
import {
  type Authorization,
  type AuthorizationRequest,
  answers,
  beginAuthorization,
  isGranted,
  type MicrosoftGrant,
  redeem,
} from '../../core/microsoft/sign-in/authorization';
import type { EntraCloud } from '../../core/microsoft/sign-in/clouds';
import { fetchThrough } from '../../core/microsoft/sign-in/http-fetch';
import { missingScopes } from '../../core/microsoft/sign-in/scopes';
import type { NewEvent } from '../../core/setup/new-event';
import type { Setups } from '../../core/setup/setups';
import type { AnswerClass, LoopbackListener } from '../sign-in';
import type { Session, Sessions } from './sessions';

const signInLimitMs = signInMinutes * 60_000;
/** For reading who signed in, with the waits that Graph asks for. */
const accountLimitMs = 60_000;

export interface MicrosoftSignInPorts {
  readonly http: HttpClient;
  readonly setups: Pick<Setups, 'target' | 'append'>;
  readonly sessions: Sessions;
  readonly now: () => Date;
  /** The addresses of a cloud for this setup. @throws FailureError `microsoft.noCloud` */
  cloud(id: string, kind: MicrosoftClient['cloud']): Promise<EntraCloud>;
  openBrowser(url: string): Promise<void>;
  copyText(text: string): Promise<void>;
  /** Listens at a free port of this computer. @throws FailureError `microsoft.noPort` */
  listen(classify: (address: string) => AnswerClass): Promise<LoopbackListener>;
}

export interface MicrosoftSignInRequest {
  readonly client: MicrosoftClient;
  readonly scopes: readonly GraphScope[];
  /** The setup's tenant is another one from now on. */
  readonly otherTenant?: boolean;
  /** What Graph's claims challenge asked for. */
  readonly claims?: string;
}

interface Attempt {
  readonly id: string;
  readonly controller: AbortController;
  readonly timer: NodeJS.Timeout;
  /** The address in the browser, once it is known. */
  url: string | null;
}

/** Signs in to Microsoft in the default browser; one attempt at a time, and each `state` is valid for one answer. */
export class MicrosoftSignInService {
  readonly #ports: MicrosoftSignInPorts;
  readonly #running = new Set<Promise<unknown>>();
  #attempt: Attempt | null = null;

  constructor(ports: MicrosoftSignInPorts) {
    this.#ports = ports;
  }

  /** @throws FailureError `microsoft.*`, `graph.*`, `net.*`, `record.*`; then the setup's previous sign-in stays */
  async start(id: string, request: MicrosoftSignInRequest): Promise<SetupView> {
    const { client } = request;
    if (this.#attempt) throw new FailureError('microsoft.busy');
    if (!isTenant(client.tenant)) throw new FailureError('microsoft.tenantInvalid');
    if (!isGuid(client.clientId)) throw new FailureError('microsoft.clientInvalid');
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(new FailureError('microsoft.timeout')), signInLimitMs);
    const attempt: Attempt = { id, controller, timer, url: null };
    this.#attempt = attempt;
    const running = this.#run(attempt, request).finally(() => this.#end(attempt));
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Cancels the running sign-in and keeps nothing of it. @param id only if it is this setup's */
  cancel(id?: string): void {
    if (id === undefined || this.#attempt?.id === id) {
      this.#attempt?.controller.abort(new FailureError('microsoft.cancelled'));
    }
  }

  /** Cancels, and resolves when all work has ended. */
  async close(): Promise<void> {
    this.cancel();
    await Promise.allSettled(this.#running);
  }

  /** @throws FailureError `microsoft.browserUnavailable`, `microsoft.cancelled` without a running sign-in */
  async openAgain(): Promise<void> {
    await this.#ports.openBrowser(this.#address());
  }

  /** @throws FailureError `microsoft.cancelled` without a running sign-in */
  async copyAddress(): Promise<void> {
    await this.#ports.copyText(this.#address());
  }

  #address(): string {
    const url = this.#attempt?.url;
    if (!url) throw new FailureError('microsoft.cancelled');
    return url;
  }

  async #run(attempt: Attempt, request: MicrosoftSignInRequest): Promise<SetupView> {
    const { client, scopes, otherTenant, claims } = request;
    const { setups, sessions } = this.#ports;
    const { id, controller } = attempt;
    const { signal } = controller;
    const entra = await this.#ports.cloud(id, client.cloud);
    const authority = await this.#discover(entra, client.tenant, signal);
    const { facts } = await setups.target(id);
    if (!otherTenant) mustBeTenantOf(facts.microsoft, client, authority.tenantId);
    const grant = await this.#grant(attempt, {
      ...{ authority, clientId: client.clientId, scopes },
      ...(claims === undefined ? {} : { claims }),
    });
    const account = await this.#account(entra, grant, signal);
    signal.throwIfAborted();
    const view = await setups.append(id, signedIn(client, grant, account));
    signal.throwIfAborted();
    sessions.begin(id, sessionOf({ entra, grant, account, scopes }));
    return view;
  }

  async #discover({ loginUrl }: EntraCloud, tenant: string, signal: AbortSignal): Promise<Authority> {
    const response = await fetchThrough(this.#ports.http)(discoveryUrl(loginUrl, tenant), { method: 'GET', signal });
    return unwrap(readAuthority(await response.json(), { loginUrl, tenant }));
  }

  async #grant(attempt: Attempt, request: Omit<AuthorizationRequest, 'redirectUri'>): Promise<MicrosoftGrant> {
    const { http, now, listen } = this.#ports;
    const { signal } = attempt.controller;
    let authorization: Authorization | null = null;
    const listener = await listen((address) => {
      if (!authorization || !answers(address, authorization)) return 'foreign';
      return isGranted(address) ? 'granted' : 'refused';
    });
    try {
      // Entra compares the redirect as text: `http://localhost` with any port, and no path.
      authorization = await beginAuthorization({ ...request, redirectUri: new URL(listener.redirectUri).origin });
      signal.throwIfAborted();
      attempt.url = authorization.url;
      await this.#ports.openBrowser(authorization.url);
      const address = await Promise.race([listener.answer, aborted(signal)]);
      return await redeem(authorization, address, { fetch: fetchThrough(http), signal, now });
    } finally {
      attempt.url = null;
      listener.close();
    }
  }

  async #account({ graphUrl }: EntraCloud, grant: MicrosoftGrant, signal: AbortSignal): Promise<MicrosoftAccount> {
    const { http } = this.#ports;
    const ending = AbortSignal.any([signal, AbortSignal.timeout(accountLimitMs)]);
    try {
      const account = await readMicrosoftAccount(
        createGraphClient({ graphUrl, token: grant.token, http, signal: ending }),
      );
      if (account.tenantId !== grant.tenantId) throw new FailureError('microsoft.badAnswer', { part: 'tid' });
      return account;
    } catch (thrown) {
      signal.throwIfAborted();
      if (ending.aborted) throw new FailureError('net.timeout', { host: new URL(graphUrl).host });
      throw thrown;
    }
  }

  #end(attempt: Attempt): void {
    clearTimeout(attempt.timer);
    if (this.#attempt === attempt) this.#attempt = null;
  }
}

function signedIn(
  client: MicrosoftClient,
  { tenantId, scopes }: MicrosoftGrant,
  { userPrincipalName, tenantName, roles }: MicrosoftAccount,
): NewEvent {
  const tenant = { tenantId, tenantName, userPrincipalName };
  return { type: 'microsoftSignedIn', ...client, ...tenant, roles: [...roles], scopes: [...scopes] };
}

interface SignedIn {
  readonly entra: EntraCloud;
  readonly grant: MicrosoftGrant;
  readonly account: MicrosoftAccount;
  /** What was asked for. */
  readonly scopes: readonly GraphScope[];
}

function sessionOf({ entra, grant, account, scopes }: SignedIn): Session {
  const missing = missingScopes(scopes, grant.scopes);
  const lacks: readonly (Failure | false)[] = [
    missing.length > 0 && { code: 'microsoft.missingScope', detail: { scopes: missing.join(', ') } },
    account.roles.length === 0 && { code: 'microsoft.missingRole', detail: { name: account.userPrincipalName } },
  ];
  return {
    graphUrl: entra.graphUrl,
    token: grant.token,
    view: {
      ...account,
      scopes: grant.scopes,
      expiresAt: grant.expiresAt.toISOString(),
      lacks: lacks.filter((each): each is Failure => each !== false),
    },
  };
}

/** @throws FailureError `microsoft.wrongTenant` where the setup was with another tenant before */
function mustBeTenantOf(before: MicrosoftFacts | null, client: MicrosoftClient, tenantId: string): void {
  if (!before || before.cloud !== client.cloud || before.tenantId === tenantId) return;
  throw new FailureError('microsoft.wrongTenant', {
    tenant: before.tenantName || before.tenantId,
    given: client.tenant,
  });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    if (signal.aborted) reject(signal.reason);
  });
}
