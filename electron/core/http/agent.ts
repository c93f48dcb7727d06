import tls from 'node:tls';
import { Agent } from 'undici';
import { type ConnectorOptions, createConnector } from './connector';
import { trustedContext } from './trusted-certificates';

export interface AgentOptions extends Omit<ConnectorOptions, 'context'> {
  /** Milliseconds for which an idle connection is kept. */
  readonly keepAlive: number;
  /** PEM texts to trust in place of the system's. */
  readonly ca?: readonly string[] | undefined;
}

/** What opens and keeps the connections of a client. */
export function createAgent({ keepAlive, ca, ...options }: AgentOptions): Agent {
  const own = ca ? Promise.resolve(tls.createSecureContext({ ca: [...ca] })) : undefined;
  return new Agent({
    connect: createConnector({ ...options, context: () => own ?? trustedContext() }),
    keepAliveTimeout: keepAlive,
    // The attempt's own timeout covers these: undici's would fire later and report less.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}
