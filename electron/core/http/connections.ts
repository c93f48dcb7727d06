/** Facts of an opened connection for the connection test. Durations in milliseconds. */
export interface ConnectionFacts {
  /** Absent behind a proxy, where only the proxy's address is known. */
  readonly ip?: string;
  /** `host:port` of the proxy. */
  readonly proxy?: string;
  /** Name resolution, proxy and TCP together. */
  readonly connectDuration: number;
  /** Absent without TLS. */
  readonly certificate?: CertificateFacts;
}

export interface CertificateFacts {
  readonly issuer: string;
  readonly subject: string;
  /** ISO 8601, UTC. */
  readonly validTo: string;
  readonly duration: number;
}

export type ConnectionStage = 'connected' | 'secured';
export type ConnectionListener = (stage: ConnectionStage, facts: ConnectionFacts) => void;

/** Tracks open connections by origin and the listeners for new ones. */
export class Connections {
  readonly #open = new Map<string, Set<ConnectionFacts>>();
  readonly #listeners = new Map<string, Set<ConnectionListener>>();

  /** Reports each stage of each new connection to `origin` to `listener`. Returns the function that unsubscribes. */
  watch(origin: string, listener: ConnectionListener): () => void {
    const all = this.#listeners.get(origin) ?? new Set();
    this.#listeners.set(origin, all.add(listener));
    return () => void all.delete(listener);
  }

  report(origin: string, stage: ConnectionStage, facts: ConnectionFacts): void {
    for (const listener of this.#listeners.get(origin) ?? []) listener(stage, facts);
  }

  /** Counts a connection as open until the returned function is called. */
  opened(origin: string, facts: ConnectionFacts): () => void {
    const all = this.#open.get(origin) ?? new Set();
    this.#open.set(origin, all.add(facts));
    return () => void all.delete(facts);
  }

  /** Whether the next request can reuse an open connection to `origin`. */
  open(origin: string): ConnectionFacts | undefined {
    return this.#open.get(origin)?.values().next().value;
  }
}
