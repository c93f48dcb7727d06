import { GraphError } from './graph-error';

/**
 * What the practice Entra can do differently, as real tenants do or could:
 * - `servicePrincipalLate`: a new application is not found at first, then only by every second request; its templates are late
 * - `unauthorizedWhileNew`: the synchronization of a new application answers 401 to right scopes
 * - `secretsMerged`: PUT keeps the secrets that it does not name; otherwise it replaces all
 * - `secretsLate`: for a while, saved credentials are validated with the secrets before the change
 * - `unknownSecret`: an application has a masked secret that its administrator did not enter here
 * - `nestedErrors`: errors of the synchronization are JSON texts within errors
 * - `tooManyRequests`: every second request to an address gets 429 with Retry-After
 * - `tooManyRequestsWithoutWait`: the same without Retry-After
 * - `noPremium`: the tenant has no P1
 * - `noTemplate`: the application has no synchronization template
 * - `twoJobs`: the application has a second job
 * - `onDemandList`: on-demand provisioning answers in its other form
 */
export const entraFaults = [
  'servicePrincipalLate',
  'unauthorizedWhileNew',
  'secretsMerged',
  'secretsLate',
  'unknownSecret',
  'nestedErrors',
  'tooManyRequests',
  'tooManyRequestsWithoutWait',
  'noPremium',
  'noTemplate',
  'twoJobs',
  'onDemandList',
] as const;
export type EntraFault = (typeof entraFaults)[number];

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
