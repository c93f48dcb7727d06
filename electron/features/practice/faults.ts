import type { RequestHandler } from 'express';
import type { PracticeFault } from '../../../shared/contract';
import { practiceFaults } from '../../../shared/enums';
import { sendError } from './errors';

/** The delay of each answer by `slow`, in milliseconds. */
export const slowDelay = 4000;
/** The wait that `tooManyRequests` requests, in seconds. */
export const retryAfter = 3;

export interface FaultSwitches {
  /** The faults that are on, each once, in the order of `practiceFaults`. */
  get(): readonly PracticeFault[];
  set(faults: readonly PracticeFault[]): void;
  has(fault: PracticeFault): boolean;
  /** Since when `revokedToken` is on. It refuses only tokens issued before, so that a renewal can be practised. */
  revokedAt(): Date | null;
  /** Reports each change; returns a function that ends the subscription. */
  onChanged(listener: (faults: readonly PracticeFault[]) => void): () => void;
}

/** Switches of one server, all off. Setting the same faults again reports no change. */
export function faultSwitches(now: () => Date = () => new Date()): FaultSwitches {
  let on: readonly PracticeFault[] = [];
  let revokedAt: Date | null = null;
  const listeners = new Set<(faults: readonly PracticeFault[]) => void>();
  return {
    get: () => on,
    has: (fault) => on.includes(fault),
    revokedAt: () => revokedAt,
    set(faults) {
      const next = practiceFaults.filter((fault) => faults.includes(fault));
      if (next.join() === on.join()) return;
      if (!next.includes('revokedToken')) revokedAt = null;
      else if (!on.includes('revokedToken')) revokedAt = now();
      on = next;
      for (const listener of listeners) listener(on);
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/**
 * Answers instead of the API while faults are on. Faults add up: a slow server can also answer with 500.
 * `tooManyRequests` alternately refuses and accepts the requests to an address: a client that waits and retries shows the
 * countdown and succeeds, each time. The answer of people/me implements `wrongOrganization`.
 */
export function answerWithFaults(switches: FaultSwitches): RequestHandler {
  const refused = new Set<string>();
  switches.onChanged(() => refused.clear());
  return (request, response, next) => {
    const answer = () => {
      const address = `${request.method} ${request.path}`;
      if (switches.has('tooManyRequests') && !refused.delete(address)) {
        refused.add(address);
        response.set('Retry-After', String(retryAfter));
        sendError(response, 429);
      } else if (switches.has('serverError')) sendError(response, 500);
      else if (switches.has('expiredToken')) sendError(response, 401);
      else if (switches.has('forbidden')) sendError(response, 403);
      else next();
    };
    if (!switches.has('slow')) return answer();
    const timer = setTimeout(answer, slowDelay);
    response.once('close', () => clearTimeout(timer));
  };
}
