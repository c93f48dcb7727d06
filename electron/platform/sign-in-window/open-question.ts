import type { StripAnswer, StripQuestion, StripRequest } from '../../../shared/contract';

/** The one question that a sign-in window shows. */
export class OpenQuestion {
  #open: { readonly question: StripQuestion; readonly settle: (answer: StripAnswer) => void } | null = null;
  #last = 0;

  get shown(): StripQuestion | null {
    return this.#open?.question ?? null;
  }

  /** Asks, in place of a question that is open, which is dismissed. Resolves with the answer to this question. */
  ask(request: StripRequest): Promise<StripAnswer> {
    this.dismiss();
    this.#last += 1;
    const question = { ...request, id: this.#last };
    return new Promise((settle) => {
      this.#open = { question, settle };
    });
  }

  /** @returns whether the answer is to the question that is open, and of its kind; any other answer changes nothing */
  answer(answer: StripAnswer): boolean {
    const open = this.#open;
    const fits = answer.kind === 'dismiss' || answer.kind === open?.question.kind;
    if (!open || open.question.id !== answer.question || !fits) return false;
    this.#open = null;
    open.settle(answer);
    return true;
  }

  dismiss(): void {
    if (this.#open) this.answer({ kind: 'dismiss', question: this.#open.question.id });
  }
}
