import type { TitlebarAnswer, TitlebarQuestion, TitlebarRequest } from '../../../shared/contract';

/** The one question that a sign-in window shows. */
export class OpenQuestion {
  #open: { readonly question: TitlebarQuestion; readonly settle: (answer: TitlebarAnswer) => void } | null = null;
  #last = 0;

  get shown(): TitlebarQuestion | null {
    return this.#open?.question ?? null;
  }

  /** Opens a question, and dismisses one that is open. Resolves with the answer to this question. */
  ask(request: TitlebarRequest): Promise<TitlebarAnswer> {
    this.dismiss();
    this.#last += 1;
    const question = { ...request, id: this.#last };
    return new Promise((settle) => {
      this.#open = { question, settle };
    });
  }

  /** @returns whether the answer has the id and the kind of the open question; any other answer is ignored */
  answer(answer: TitlebarAnswer): boolean {
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
