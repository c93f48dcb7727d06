import type { Answer } from '../../shared/contract/answer';

/** A message can be lost, for example while the page is loaded again: those behind it then come without it. */
const longestWaitMs = 1_000;

interface Message {
  readonly isAnswer: boolean;
  readonly deliver: () => void;
}

/**
 * Gives the page events and answers in the order in which the main process sent them. Electron keeps the order of events, and of
 * answers, but not between the two: an answer could come after an event that is newer.
 */
export class MessageOrder {
  #next = 1;
  readonly #waiting = new Map<number, Message>();
  #pausing = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** @param number its place among the messages to this page, from 1 @param deliver calls its listeners; must not throw */
  event(number: number, deliver: () => void): void {
    this.#arrived(number, { isAnswer: false, deliver });
  }

  /** The value of the answer, at its place. Rejects at once when the call does. */
  async answer(answering: Promise<Answer>): Promise<unknown> {
    const { value, number } = await answering;
    await new Promise<void>((deliver) => this.#arrived(number, { isAnswer: true, deliver }));
    return value;
  }

  #arrived(number: number, message: Message): void {
    const isGivenUp = number < this.#next;
    if (!isGivenUp) this.#waiting.set(number, message);
    else message.deliver();
    this.#deliver();
  }

  #deliver(): void {
    const from = this.#next;
    for (let message = this.#due(); message; message = this.#due()) {
      this.#waiting.delete(this.#next);
      this.#next += 1;
      message.deliver();
      if (message.isAnswer) this.#pause();
    }
    if (this.#timer && from !== this.#next) {
      clearTimeout(this.#timer);
      this.#timer = null;
    }
    if (this.#waiting.size > 0 && !this.#pausing) this.#timer ??= setTimeout(() => this.#giveUp(), longestWaitMs);
  }

  #due(): Message | undefined {
    return this.#pausing ? undefined : this.#waiting.get(this.#next);
  }

  /** The page takes an answer only after the code that runs now. */
  #pause(): void {
    this.#pausing = true;
    setTimeout(() => {
      this.#pausing = false;
      this.#deliver();
    });
  }

  #giveUp(): void {
    this.#timer = null;
    this.#next = Math.min(...this.#waiting.keys());
    this.#deliver();
  }
}
