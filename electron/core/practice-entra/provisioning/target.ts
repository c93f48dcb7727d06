import { groupQueryUrl, userQueryUrl } from '../../../../shared/texts/user-query';
import type { ScimRequest, SendScim } from '../http';
import type { SyncError } from '../job-run';
import type { Credentials } from '../secrets';

const connector = 'SystemForCrossDomainIdentityManagement';

/** A user or group in the application. */
export type Resource = Readonly<Record<string, unknown>> & { readonly id: string };

/** The application refuses the service as a whole, or does not answer: the cycle ends, and the job is quarantined. */
export class TargetDown extends Error {
  constructor(readonly error: SyncError) {
    super(error.code);
  }
}

/** The application refused one request. */
export class TargetRefusal extends Error {
  constructor(readonly status: number) {
    super(`The application answered ${status}.`);
  }

  get code(): string {
    if (this.status === 404) return 'InvalidAnchor';
    if (this.status === 409) return 'Conflict';
    if (this.status === 429) return 'TooManyRequests';
    return this.status >= 500 ? 'InternalServerError' : `${connector}BadRequest`;
  }
}

/** How often a request is repeated after 429. The model does not wait: its clock is not the computer's. */
const mostRepetitions = 3;

/** SCIM of the application, as the provisioning service uses it. Each call can throw TargetDown and TargetRefusal. */
export class Target {
  readonly #send: SendScim;
  readonly #base: string;
  readonly #token: string;

  constructor(send: SendScim, { baseAddress, token }: Credentials) {
    this.#send = send;
    this.#base = baseAddress.replace(/\/+$/, '');
    this.#token = token;
  }

  /** The users whose attribute has the value; more than one cannot be told apart. */
  usersBy(attribute: string, value: string | boolean): Promise<readonly Resource[]> {
    return this.#list(userQueryUrl(this.#base, attribute, value));
  }

  groupsBy(displayName: string): Promise<readonly Resource[]> {
    return this.#list(groupQueryUrl(this.#base, displayName));
  }

  /** @returns null when it is not there any more */
  async get(kind: 'Users' | 'Groups', id: string): Promise<Resource | null> {
    try {
      return resourceOf(await this.#request('GET', this.#at(kind, id)));
    } catch (thrown) {
      if (thrown instanceof TargetRefusal && thrown.status === 404) return null;
      throw thrown;
    }
  }

  async create(kind: 'Users' | 'Groups', body: object): Promise<Resource | null> {
    return resourceOf(await this.#request('POST', `${this.#base}/${kind}`, body));
  }

  async patch(kind: 'Users' | 'Groups', id: string, operations: readonly object[]): Promise<void> {
    const body = { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations };
    await this.#request('PATCH', this.#at(kind, id), body);
  }

  #at(kind: string, id: string): string {
    return `${this.#base}/${kind}/${encodeURIComponent(id)}`;
  }

  async #list(url: string): Promise<readonly Resource[]> {
    const body = await this.#request('GET', url);
    const list: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'Resources') : undefined;
    return Array.isArray(list) ? list.flatMap((each) => resourceOf(each) ?? []) : [];
  }

  async #request(method: ScimRequest['method'], url: string, body?: object): Promise<unknown> {
    const request = { method, url, token: this.#token, ...(body ? { body } : {}) };
    for (let repetition = 0; ; repetition += 1) {
      const answer = await this.#send(request).catch(() => null);
      if (!answer) throw new TargetDown(targetError(null));
      if (answer.status >= 200 && answer.status < 300) return answer.body;
      if (answer.status === 401 || answer.status === 403) throw new TargetDown(targetError(answer.status));
      if (answer.status !== 429 || repetition === mostRepetitions) throw new TargetRefusal(answer.status);
    }
  }
}

function resourceOf(value: unknown): Resource | null {
  const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : undefined;
  return typeof id === 'string' ? (value as Resource) : null;
}

/** What the service says of an application that it cannot use. @param status null: no answer */
export function targetError(status: number | null): SyncError {
  const isRefused = status === 401 || status === 403;
  return {
    code: `${connector}CredentialValidation${isRefused ? 'Failure' : 'Unavailable'}`,
    message:
      status === null
        ? 'We were unable to connect to the application.'
        : `You appear to have entered invalid credentials. The application answered ${status}.`,
    tenantActionable: true,
  };
}
