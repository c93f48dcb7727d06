import type { CheckId } from '../../../../shared/contract';
import type { Reply } from '../../http/answer';
import type { ConnectionFacts, Connections } from '../../http/connections';
import type { CheckResults } from './check-results';

/**
 * The checks `reached` and `certificate`: facts of the connection that the SCIM requests open or reuse. They need no request
 * of their own.
 */
export class ConnectionChecks {
  readonly #results: CheckResults;
  readonly #connections: Connections;
  readonly #url: URL;
  readonly #reusable: ConnectionFacts | undefined;
  readonly #unwatch: () => void;

  constructor(results: CheckResults, connections: Connections, url: URL) {
    this.#results = results;
    this.#connections = connections;
    this.#url = url;
    this.#reusable = connections.open(url.origin);
    this.#unwatch = connections.watch(url.origin, (stage, facts) => {
      if (stage === 'connected') this.#reached(facts, false);
      else this.#trusted(facts, false);
    });
    results.set('reached', { state: 'running', requestLine: this.#line('connect') });
  }

  /**
   * Ends the checks after the last request. If no request was sent, because the token cannot be sent, the connection is
   * unknown.
   */
  end(): void {
    this.#unwatch();
    for (const id of ['reached', 'certificate'] as const) {
      if (!this.#results.settled(id)) this.#results.block(id, 'token');
    }
  }

  /** Both checks have ended: later request failures do not belong to them. */
  get settled(): boolean {
    return this.#results.settled('reached') && this.#results.settled('certificate');
  }

  /** Records an answer. If no new connection was reported, it came over one that was already open. */
  answered(): void {
    if (this.settled) return;
    const facts = this.#reusable ?? this.#connections.open(this.#url.origin);
    if (!facts) return;
    this.#reached(facts, true);
    this.#trusted(facts, true);
  }

  /**
   * Assigns a request's network failure to the first of the two checks that has not passed.
   * @returns the check that failed and blocks the request's own check, or null when the connection was fine
   */
  blame(reply: Reply): CheckId | null {
    const { failure, duration } = reply;
    const culprit = (['reached', 'certificate'] as const).find((id) => this.#results.state(id) !== 'passed');
    if (!culprit) return null;
    if (!this.#results.settled(culprit) && failure) {
      const requestLine = this.#line(culprit === 'reached' ? 'connect' : 'tls');
      this.#results.set(culprit, { state: 'failed', requestLine, duration, failure });
      if (culprit === 'reached') this.#results.block('certificate', 'reached');
    }
    return culprit;
  }

  #reached(facts: ConnectionFacts, reused: boolean): void {
    if (this.#results.settled('reached')) return;
    const duration = Math.round(facts.connectDuration);
    this.#results.set('reached', {
      state: 'passed',
      requestLine: this.#line('connect'),
      seen: {
        ...(facts.ip ? { ip: facts.ip } : {}),
        ...(facts.proxy ? { proxy: facts.proxy } : {}),
        ...(reused ? { reused: 1 } : {}),
      },
      ...(reused ? {} : { duration }),
    });
    if (this.#url.protocol === 'https:')
      this.#results.set('certificate', { state: 'running', requestLine: this.#line('tls') });
    else this.#results.set('certificate', { state: 'passed', seen: { notEncrypted: 1 } });
  }

  #trusted(facts: ConnectionFacts, reused: boolean): void {
    if (this.#results.settled('certificate') || !facts.certificate) return;
    const { duration, ...certificate } = facts.certificate;
    this.#results.set('certificate', {
      state: 'passed',
      requestLine: this.#line('tls'),
      seen: { ...certificate, ...(reused ? { reused: 1 } : {}) },
      ...(reused ? {} : { duration: Math.round(duration) }),
    });
  }

  #line(verb: 'connect' | 'tls'): string {
    return `${verb} ${this.#url.hostname}:${this.#url.port || (this.#url.protocol === 'https:' ? 443 : 80)}`;
  }
}
