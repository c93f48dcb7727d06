import type { EntraPerson, MappingPreview, PracticeAction, PracticeExchange } from '../../../shared/contract';
import type { Reply } from '../../core/http/answer';
import type { HttpClient } from '../../core/http/client';
import { FailureError } from '../../core/lib/failure';
import type { Setups } from '../../core/setup/setups';
import type { Token } from '../../core/tokens/token';
import type { TokenVault } from '../../core/tokens/token-vault';
import { firstUserId, provisioningRequest } from '../../core/webex/scim-provisioning';

interface Request {
  readonly method: PracticeExchange['method'];
  readonly url: string;
  readonly body?: string;
}

/** Provisions a person in the practice Webex, as Entra would in Webex. Nothing here ever reaches a real Webex. */
export class Provisioning {
  readonly #setups: Setups;
  readonly #vault: TokenVault;
  readonly #http: HttpClient;
  readonly #preview: (id: string, person: EntraPerson) => Promise<MappingPreview>;

  constructor(
    setups: Setups,
    vault: TokenVault,
    http: HttpClient,
    preview: (id: string, person: EntraPerson) => Promise<MappingPreview>,
  ) {
    this.#setups = setups;
    this.#vault = vault;
    this.#http = http;
    this.#preview = preview;
  }

  /**
   * Sends the request of an action. Looks up a person before disabling or removing them, because only Webex knows its own id.
   * @returns the last request that was made, with its answer, whatever its status
   * @throws FailureError `practice.only` on a real setup, `practice.skipped` or `practice.noMatch` when Entra would make no
   * such request, `step.notReached` without an Org ID, `keychain.*`, `record.notFound`, `net.*` when no answer came
   */
  async run(id: string, person: EntraPerson, action: PracticeAction): Promise<PracticeExchange> {
    const { cloud, owner, orgId } = await this.#setups.target(id);
    if (owner.space !== 'practice' || cloud.kind !== 'practice') throw new FailureError('practice.only');
    if (!orgId) throw new FailureError('step.notReached');
    const preview = await this.#preview(id, person);
    if (isSkipped(preview) && action !== 'look' && action !== 'remove') throw new FailureError('practice.skipped');
    const token = await this.#vault.read(owner);
    if (action === 'create') {
      const { status, ...answer } = await this.#send(preview.create, token);
      // 409: a user with this name exists already (RFC 7644, section 3.3).
      return { action, status, present: isGood(status) || status === 409 ? true : null, ...answer };
    }
    const { found, ...looked } = await this.#look(preview, token);
    if (action === 'look' || found === null) {
      return { action, ...looked, present: isGood(looked.status) ? found !== null : null };
    }
    const url = preview.disable.url.replace('{id}', encodeURIComponent(found));
    const request: Request = action === 'disable' ? { ...preview.disable, url } : { method: 'DELETE', url };
    const { status, ...answer } = await this.#send(request, token);
    const gone = status === 404 || (action === 'remove' && isGood(status));
    return { action, status, present: gone ? false : isGood(status) ? true : null, ...answer };
  }

  /** Queries each matching attribute in turn, until one finds a user or is rejected. */
  async #look({ match }: MappingPreview, token: Token) {
    let last: (Answer & { found: string | null }) | null = null;
    for (const request of match) {
      const { json, ...answer } = await this.#exchange(request, token);
      last = { ...answer, found: firstUserId(json) };
      if (last.found !== null || !isGood(last.status)) break;
    }
    if (!last) throw new FailureError('practice.noMatch');
    return last;
  }

  async #send(request: Request, token: Token): Promise<Answer> {
    const { json: _, ...answer } = await this.#exchange(request, token);
    return answer;
  }

  async #exchange(request: Request, token: Token): Promise<Answer & { json: unknown }> {
    const signal = new AbortController().signal;
    const reply = await this.#http.send(provisioningRequest(request, token), { signal });
    const { status, json } = answerOf(reply);
    const body = json === undefined ? '' : JSON.stringify(json, null, 2);
    return { method: request.method, url: request.url, status, body, json };
  }
}

type Answer = Pick<PracticeExchange, 'method' | 'url' | 'status' | 'body'>;

/** Returns an answer of any status, to be shown. @throws FailureError without an answer */
function answerOf({ answer, failure }: Reply) {
  if (answer) return answer;
  throw new FailureError(failure?.code ?? 'net.failed', failure?.detail);
}

function isGood(status: number): boolean {
  return status >= 200 && status < 300;
}

/** An expression skips this person. */
function isSkipped({ rows }: MappingPreview): boolean {
  return rows.some(({ value }) => value?.kind === 'ignored' && value.what === 'object');
}
