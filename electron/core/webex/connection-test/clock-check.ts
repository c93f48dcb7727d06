import type { HttpAnswer } from '../../http/answer';
import type { CheckResults } from './check-results';

/** A larger difference in milliseconds is reported: network delay no longer explains it. */
const clockTolerance = 5 * 60_000;

/**
 * The check `clock`: compares the first answer's `Date` header with the computer's clock. It needs no request of its own.
 * Token expiry is calculated with the computer's clock, so a wrong clock makes every date in the app wrong.
 */
export class ClockCheck {
  readonly #results: CheckResults;
  #answered = false;

  constructor(results: CheckResults) {
    this.#results = results;
    results.set('clock', { state: 'running' });
  }

  /** A web page may come from a proxy or an access point, so its clock proves nothing. */
  look(answer: HttpAnswer | null): void {
    if (!answer || answer.page || this.#results.settled('clock')) return;
    this.#answered = true;
    if (answer.clockAhead === undefined) return;
    const seconds = Math.round(answer.clockAhead / 1000);
    const seen = { clockAhead: seconds };
    if (Math.abs(answer.clockAhead) <= clockTolerance) {
      this.#results.set('clock', { state: 'passed', seen });
      return;
    }
    // The computer is slow when the server is ahead.
    const detail = { direction: seconds > 0 ? 'slow' : 'fast', ...inWords(Math.abs(seconds)) };
    this.#results.set('clock', { state: 'warning', seen, failure: { code: 'check.clockWrong', detail } });
  }

  /** Ends the check after the last request. No answer had a time: there was no answer, or the server does not send `Date`. */
  end(): void {
    if (this.#results.settled('clock')) return;
    const culprit = (['reached', 'certificate', 'token', 'users'] as const).find((id) =>
      ['failed', 'blocked'].includes(this.#results.state(id)),
    );
    if (culprit && !this.#answered) this.#results.block('clock', culprit);
    else this.#results.set('clock', { state: 'off', seen: { noDate: 1 } });
  }
}

/** The largest unit that still gives a readable number. */
function inWords(seconds: number): { amount: number; unit: 'days' | 'hours' | 'minutes' } {
  if (seconds >= 2 * 86_400) return { amount: Math.round(seconds / 86_400), unit: 'days' };
  if (seconds >= 2 * 3_600) return { amount: Math.round(seconds / 3_600), unit: 'hours' };
  return { amount: Math.round(seconds / 60), unit: 'minutes' };
}
