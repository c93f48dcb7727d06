import type { HttpAnswer } from '../http/answer';
import type { Board } from './board';

/** A clock that is off by more than this many milliseconds is told: it no longer is the network's delay. */
const clockTolerance = 5 * 60_000;

/**
 * The check `clock`: the first answer's `Date` header held against the computer's clock. It costs no request of its own.
 * The expiry date of a token is counted from the computer's clock, so a wrong one makes every date of the app wrong.
 */
export class ClockCheck {
  readonly #board: Board;
  #answered = false;

  constructor(board: Board) {
    this.#board = board;
    board.set('clock', { state: 'running' });
  }

  /** A page may come from a proxy or an access point: its clock proves nothing. */
  look(answer: HttpAnswer | null): void {
    if (!answer || answer.page || this.#board.settled('clock')) return;
    this.#answered = true;
    if (answer.clockAhead === undefined) return;
    const seconds = Math.round(answer.clockAhead / 1000);
    const seen = { clockAhead: seconds };
    if (Math.abs(answer.clockAhead) <= clockTolerance) {
      this.#board.set('clock', { state: 'passed', seen });
      return;
    }
    // The computer is slow when the server is ahead.
    const detail = { direction: seconds > 0 ? 'slow' : 'fast', ...inWords(Math.abs(seconds)) };
    this.#board.set('clock', { state: 'warning', seen, failure: { code: 'check.clockWrong', detail } });
  }

  /** After the last request. No answer told the time: because there was none, or because the server does not say. */
  end(): void {
    if (this.#board.settled('clock')) return;
    const culprit = (['reached', 'certificate', 'token', 'users'] as const).find((id) =>
      ['failed', 'blocked'].includes(this.#board.state(id)),
    );
    if (culprit && !this.#answered) this.#board.block('clock', culprit);
    else this.#board.set('clock', { state: 'off', seen: { noDate: 1 } });
  }
}

/** The largest unit that leaves a number people can grasp. */
function inWords(seconds: number): { amount: number; unit: 'days' | 'hours' | 'minutes' } {
  if (seconds >= 2 * 86_400) return { amount: Math.round(seconds / 86_400), unit: 'days' };
  if (seconds >= 2 * 3_600) return { amount: Math.round(seconds / 3_600), unit: 'hours' };
  return { amount: Math.round(seconds / 60), unit: 'minutes' };
}
