import type { CheckId, CheckState, CheckView, Failure } from '../../../../shared/contract';
import { checkIds } from '../../../../shared/enums';
import type { Reply } from '../../http/answer';
import type { HttpRequest } from '../../http/client';
import type { RetryWatch } from '../../http/retry';
import type { Token } from '../../tokens/token';
import { serverText } from '../../tokens/without-token';

const unfinished: readonly CheckState[] = ['pending', 'running', 'retrying'];

/** The checks before a test, in display order. */
export function initialChecks(write: boolean): CheckView[] {
  return checkIds.map((id) => ({ id, state: id === 'write' && !write ? 'off' : 'pending' }));
}

/** The checks of a test that was canceled before its first request. */
export function cancelledChecks(write: boolean): CheckView[] {
  return initialChecks(write).map((check) => (check.state === 'pending' ? { ...check, ...cancelled } : check));
}

/** Longer than a request line of a real cloud. */
const maximumTextLength = 1000;

const cancelled = { state: 'cancelled', failure: { code: 'check.cancelled' } } as const;

export type CheckPatch = Omit<CheckView, 'id'>;

/** Holds the checks of one test and reports every change. Nothing changes after `freeze`. */
export class CheckResults {
  readonly #token: Token;
  readonly #onChange: (checks: readonly CheckView[]) => void;
  #checks: readonly CheckView[];
  #frozen = false;

  constructor(write: boolean, token: Token, onChange: (checks: readonly CheckView[]) => void) {
    this.#checks = initialChecks(write);
    this.#token = token;
    this.#onChange = onChange;
  }

  get checks(): readonly CheckView[] {
    return this.#checks;
  }

  state(id: CheckId): CheckState {
    return this.#checks.find((check) => check.id === id)?.state ?? 'off';
  }

  settled(id: CheckId): boolean {
    return !unfinished.includes(this.state(id));
  }

  /** Replaces a check and drops its previous details. */
  set(id: CheckId, patch: CheckPatch): void {
    if (this.#frozen) return;
    const view = withSafeTexts({ id, ...patch }, this.#token.reveal());
    this.#checks = this.#checks.map((check) => (check.id === id ? view : check));
    this.#onChange(this.#checks);
  }

  /** The check cannot be made because another check failed. */
  block(id: CheckId, by: CheckId): void {
    this.set(id, { state: 'blocked', failure: { code: 'check.blocked', detail: { by } } });
  }

  /** Marks unfinished checks as canceled. */
  cancel(): void {
    for (const { id } of this.#checks) {
      if (!this.settled(id)) this.set(id, cancelled);
    }
    this.freeze();
  }

  freeze(): void {
    this.#frozen = true;
  }

  /** Shows the attempts of a request as the state of a check. */
  watch(id: CheckId, request: Pick<HttpRequest, 'method' | 'url'>, signal: AbortSignal): RetryWatch {
    return {
      signal,
      onWait: ({ reply, retryAt, attempt, attempts }) => {
        this.set(id, {
          state: 'retrying',
          ...of(reply, request),
          ...because(reply.failure),
          retryAt,
          attempt,
          attempts,
        });
      },
      onTry: (attempt) => this.set(id, { state: 'running', requestLine: requestLine(request), attempt }),
    };
  }
}

/** `GET https://host/path -> 200`; without the arrow when there was no answer. */
export function requestLine(request: Pick<HttpRequest, 'method' | 'url'>, reply?: Reply): string {
  const line = `${request.method} ${request.url}`;
  return reply?.answer ? `${line} -> ${reply.answer.status}` : line;
}

/** The request details that every check shows. */
export function of(reply: Reply, request: Pick<HttpRequest, 'method' | 'url'>): Omit<CheckPatch, 'state'> {
  const trackingId = reply.answer?.trackingId;
  return {
    requestLine: requestLine(request, reply),
    duration: reply.duration,
    ...(trackingId && trackingId.length <= 200 ? { trackingId } : {}),
    ...(reply.attempt > 1 ? { attempt: reply.attempt } : {}),
  };
}

function because(failure: Failure | null): { failure?: Failure } {
  return failure ? { failure } : {};
}

/**
 * The last safeguard: a server may return the token (as tracking ID, name or redirect), and it must not be shown. Each
 * text is cut as well, because every test adds its texts to the record.
 */
function withSafeTexts(view: CheckView, token: string): CheckView {
  const scrub = <T>(value: T): T | string =>
    typeof value === 'string' ? serverText(value, token, maximumTextLength) : value;
  const all = (facts: Readonly<Record<string, string | number>>) =>
    Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, scrub(value)]));
  const { requestLine, seen, failure, trackingId } = view;
  return {
    ...view,
    ...(requestLine ? { requestLine: scrub(requestLine) } : {}),
    ...(trackingId ? { trackingId: scrub(trackingId) } : {}),
    ...(seen ? { seen: all(seen) } : {}),
    ...(failure?.detail ? { failure: { code: failure.code, detail: all(failure.detail) } } : {}),
  };
}
