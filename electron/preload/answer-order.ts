import type { Answer } from '../../shared/contract/answer';

/** An event can be lost, for example while the page is loaded again: an answer then comes without it. */
const longestWaitMs = 1_000;

interface Waiting {
  readonly after: number;
  readonly done: () => void;
}

/**
 * Gives the page every answer after the events that were sent before it. Electron keeps the order of events, and of answers,
 * but an event can come after an answer that was sent later.
 */
export class AnswerOrder {
  #heard = 0;
  #waiting: readonly Waiting[] = [];

  /** Call for each event, before its listeners. @param number its place among the events of this page, from 1 */
  heard(number: number): void {
    this.#heard = Math.max(this.#heard, number);
    const due = this.#waiting.filter(({ after }) => after <= this.#heard);
    this.#waiting = this.#waiting.filter((one) => !due.includes(one));
    for (const { done } of due) done();
  }

  /** The value of the answer, once the events before it are heard, or after a second. Rejects as the answer does. */
  async afterEvents(answering: Promise<Answer>): Promise<unknown> {
    const { value, after } = await answering;
    if (after > this.#heard) await this.#until(after);
    return value;
  }

  #until(after: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#waiting = this.#waiting.filter((one) => one !== waiting);
        resolve();
      }, longestWaitMs);
      const done = () => {
        clearTimeout(timer);
        resolve();
      };
      const waiting: Waiting = { after, done };
      this.#waiting = [...this.#waiting, waiting];
    });
  }
}
