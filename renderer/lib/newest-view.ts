import type { Bridge, Result } from '../../shared/contract';
import { request } from './bridge';

/**
 * A view that comes by events, one at each change, and by answers. An answer is read a moment before it is sent, so an
 * event that comes while it is awaited is newer.
 */
export class NewestView {
  #events = 0;

  /** Call for each event of the view. */
  heard(): void {
    this.#events += 1;
  }

  /** Makes a call that changes what is viewed. @returns the failure; or the view, null if an event brought a newer one */
  async change<T>(call: (main: Bridge) => Promise<Result<T>>): Promise<Result<T | null>> {
    const before = this.#events;
    const answer = await request(call);
    return answer.ok && this.#events !== before ? { ok: true, value: null } : answer;
  }

  /** Makes a call that reads the view, again if an event came meanwhile: it can be from before what the call was made for. */
  async read<T>(call: (main: Bridge) => Promise<Result<T>>): Promise<Result<T>> {
    for (;;) {
      const before = this.#events;
      const answer = await request(call);
      if (!answer.ok || this.#events === before) return answer;
    }
  }
}
