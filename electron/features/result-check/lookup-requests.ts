import type { LookupRequest } from '../../../shared/contract';
import type { Reply } from '../../core/http/answer';
import type { HttpRequest } from '../../core/http/client';
import type { RetryWatch } from '../../core/http/retry';
import { serverText } from '../../core/tokens/without-token';

/** Longer than the request of the longest address. */
const maximumLineLength = 4000;
const maximumTrackingIdLength = 200;

/** The requests of one look-up as the page shows them; every change is reported. */
export class LookupRequests {
  readonly #signal: AbortSignal;
  readonly #onChange: (requests: readonly LookupRequest[]) => void;
  #requests: readonly LookupRequest[] = [];

  constructor(signal: AbortSignal, onChange: (requests: readonly LookupRequest[]) => void) {
    this.#signal = signal;
    this.#onChange = onChange;
  }

  get all(): readonly LookupRequest[] {
    return this.#requests;
  }

  /** Adds a request that is about to be sent, and follows its attempts. */
  begin(request: HttpRequest): RetryWatch {
    const index = this.#requests.length;
    const line = serverText(`${request.method} ${request.url}`, request.token.reveal(), maximumLineLength);
    const set = (part: Omit<LookupRequest, 'line'>) => this.#set(index, { line, ...part });
    set({ state: 'running', status: null });
    return {
      signal: this.#signal,
      onWait: ({ reply, retryAt, attempt, attempts }) =>
        set({ state: 'waiting', ...shown(reply, request), retryAt, attempt, attempts }),
      onTry: (attempt) => set({ state: 'running', status: null, attempt }),
    };
  }

  /** The request that was begun last has its answer, or none. */
  end(request: HttpRequest, reply: Reply): void {
    const index = this.#requests.length - 1;
    const begun = this.#requests[index];
    if (begun) this.#set(index, { line: begun.line, state: 'ended', ...shown(reply, request) });
  }

  #set(index: number, request: LookupRequest): void {
    this.#requests = [...this.#requests.slice(0, index), request, ...this.#requests.slice(index + 1)];
    if (!this.#signal.aborted) this.#onChange(this.#requests);
  }
}

function shown({ answer, duration }: Reply, { token }: HttpRequest): Pick<LookupRequest, 'status' | 'duration'> {
  const trackingId = answer?.trackingId;
  return {
    status: answer?.status ?? null,
    duration,
    ...(trackingId ? { trackingId: serverText(trackingId, token.reveal(), maximumTrackingIdLength) } : {}),
  };
}
