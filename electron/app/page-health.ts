/** A page that ends again within this time after it was loaded again is not loaded by itself once more, in milliseconds. */
export const relapseMs = 30_000;

/** What happens to the page of the main window. */
export type PageEvent =
  /** The page's process is gone; Electron's reason. */
  | { readonly kind: 'crashed'; readonly reason: string }
  /** The page or its preload could not be loaded. */
  | { readonly kind: 'notLoaded'; readonly reason: string }
  | { readonly kind: 'unresponsive' | 'responsive' | 'stillUnresponsive' }
  /** The app was started again while it is open. */
  | { readonly kind: 'startedAgain' }
  /** The answer to a question. */
  | { readonly kind: 'load' | 'wait' | 'quit' };

/**
 * What to do about it. `watch`: report `stillUnresponsive` after a while. `askHung` and `askDead`: ask whether to load the page.
 * `recover`: stop watching, withdraw the question. `end`: end the page's process, which reports `crashed`. Every action but
 * `nothing` withdraws an open question.
 */
export type PageAction = 'nothing' | 'load' | 'askDead' | 'askHung' | 'watch' | 'recover' | 'end' | 'quit';

type State = 'alive' | 'hung' | 'askingHung' | 'ending' | 'dead' | 'askingDead';

/** Decides what becomes of a page that ended or does not respond. Loads it by itself at most once in a row. */
export class PageHealth {
  readonly #now: () => number;
  #state: State = 'alive';
  #loadedAgainAt = Number.NEGATIVE_INFINITY;

  /** @param now in milliseconds, of a clock that never goes back */
  constructor(now: () => number) {
    this.#now = now;
  }

  on(event: PageEvent): PageAction {
    switch (event.kind) {
      case 'crashed':
        return event.reason === 'clean-exit' ? this.#become('dead', 'nothing') : this.#died();
      case 'notLoaded':
        return this.#died();
      case 'unresponsive':
        return this.#from(['alive'], 'hung', 'watch');
      case 'responsive':
        return this.#from(['hung', 'askingHung'], 'alive', 'recover');
      case 'stillUnresponsive':
        return this.#from(['hung'], 'askingHung', 'askHung');
      case 'wait':
        return this.#from(['askingHung'], 'hung', 'watch');
      case 'quit':
        return this.#from(['askingDead'], 'dead', 'quit');
      case 'load':
        return this.#state === 'askingHung' ? this.#become('ending', 'end') : this.#loadIfDead();
      case 'startedAgain':
        return this.#state === 'hung' ? this.#become('askingHung', 'askHung') : this.#loadIfDead();
    }
  }

  #died(): PageAction {
    if (this.#state === 'ending') return this.#load();
    if (this.#state === 'dead' || this.#state === 'askingDead') return 'nothing';
    return this.#now() - this.#loadedAgainAt < relapseMs ? this.#become('askingDead', 'askDead') : this.#load();
  }

  #loadIfDead(): PageAction {
    return this.#state === 'dead' || this.#state === 'askingDead' ? this.#load() : 'nothing';
  }

  #load(): PageAction {
    this.#loadedAgainAt = this.#now();
    return this.#become('alive', 'load');
  }

  #from(states: readonly State[], next: State, action: PageAction): PageAction {
    return states.includes(this.#state) ? this.#become(next, action) : 'nothing';
  }

  #become(next: State, action: PageAction): PageAction {
    this.#state = next;
    return action;
  }
}
