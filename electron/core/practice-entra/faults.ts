import { type EntraFault, entraFaults } from '../../../shared/enums/practice-entra';
import { GraphError } from './graph-error';

/** Seconds that `tooManyRequests` asks to wait. */
const retryAfterSeconds = 3;

/** The faults that are on; at first none. */
export class EntraFaults {
  #on: readonly EntraFault[] = [];
  readonly #refused = new Set<string>();

  get(): readonly EntraFault[] {
    return this.#on;
  }

  set(faults: readonly EntraFault[]): void {
    this.#on = entraFaults.filter((fault) => faults.includes(fault));
    this.#refused.clear();
  }

  has(fault: EntraFault): boolean {
    return this.#on.includes(fault);
  }

  /** Refuses every second request to an address, so that a client that waits succeeds. @throws GraphError 429 */
  throttle(address: string): void {
    const waits = this.has('tooManyRequests');
    if (!waits && !this.has('tooManyRequestsWithoutWait')) return;
    if (this.#refused.delete(address)) return;
    this.#refused.add(address);
    throw new GraphError(
      429,
      'TooManyRequests',
      'Too many requests',
      waits ? { 'Retry-After': String(retryAfterSeconds) } : {},
    );
  }
}
