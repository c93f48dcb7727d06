/** Windows of one sign-in that may be open at once, the first one included. */
const maximumOpen = 5;
/** All pop-ups of a sign-in: a page could open and close them endlessly. */
const maximumPopups = 30;
/** A pop-up of the first window has depth 1, its own pop-up depth 2. */
const maximumDepth = 3;
/** Questions for a password or a certificate that a sign-in may ask. */
const maximumQuestions = 30;

/**
 * The limits of what the pages of one sign-in can open. Identity providers open one or two pop-ups and ask once; a hostile or
 * broken page must not cover the screen.
 */
export class WindowLimits {
  #popups = 0;
  #questions = 0;

  /** Counts a pop-up. @param open the windows that are open. @returns whether it may be opened */
  takePopup(depth: number, open: number): boolean {
    if (depth > maximumDepth || open >= maximumOpen || this.#popups >= maximumPopups) return false;
    this.#popups += 1;
    return true;
  }

  /** Counts a question. @returns whether it may be asked */
  takeQuestion(): boolean {
    this.#questions += 1;
    return this.#questions <= maximumQuestions;
  }
}
