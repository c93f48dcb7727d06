import type { RequestHandler } from 'express';
import type { PracticeFault } from '../../../shared/contract';
import { practiceFaults } from '../../../shared/enums';
import { type ErrorStatus, sendError } from './errors';

/** The delay of each answer by `slow`, in milliseconds. */
export const slowDelay = 4000;
/** The wait that `tooManyRequests` requests, in seconds. */
export const retryAfter = 3;

/** The status of every answer while a fault is on, the one that wins first; null: the fault works otherwise. */
const statuses: Readonly<Record<PracticeFault, ErrorStatus | null>> = {
  serverError: 500,
  expiredToken: 401,
  forbidden: 403,
  // Below.
  tooManyRequests: null,
  slow: null,
  // The API refuses tokens that were issued before.
  revokedToken: null,
  // The answer of people/me.
  wrongOrganization: null,
};
const byPrecedence = Object.entries(statuses) as readonly [PracticeFault, ErrorStatus | null][];

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
        return;
      }
      const [, status] = byPrecedence.find(([fault, status]) => status !== null && switches.has(fault)) ?? [];
      if (status) sendError(response, status);
      else next();
    };
    if (!switches.has('slow')) return answer();
    const timer = setTimeout(answer, slowDelay);
    response.once('close', () => clearTimeout(timer));
  };
}
