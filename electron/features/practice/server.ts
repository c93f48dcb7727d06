import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler } from 'express';
import type { Locale, PracticeFault } from '../../../shared/contract';
import { translator } from '../../../shared/texts/i18n';
import { type Cloud, commercialCloud } from '../../core/webex/clouds';
import { practiceOrganization } from './accounts';
import { practiceApi } from './api';
import { sendError, trackingId } from './errors';
import { faultSwitches } from './faults';
import { onlyOwnHost } from './guard';
import { signIn } from './sign-in';

/** The embedded practice Webex while it runs. */
export interface PracticeWebex {
  readonly cloud: Cloud;
  readonly organization: { readonly id: string; readonly name: string };
  /** The faults that are on. */
  faults(): readonly PracticeFault[];
  setFaults(faults: readonly PracticeFault[]): void;
  /** Reports each change, also one made on the sign-in page; returns a function that ends the subscription. */
  onFaultsChanged(listener: (faults: readonly PracticeFault[]) => void): () => void;
  /** Stops listening and ends open connections at once. */
  close(): Promise<void>;
}

export interface PracticeOptions {
  /** Called for each page. */
  readonly locale: () => Locale;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly redirectUri?: string;
  readonly now?: () => Date;
}

/**
 * Starts a practice Webex: a sign-in page, people/me and SCIM with fictitious people, reachable only from this
 * computer. Each server has its own people and faults. Its tokens are valid at every other one, also after a restart.
 * @throws the error of `listen`, for example EADDRINUSE when a given port is taken.
 */
export async function startPracticeWebex(options: PracticeOptions): Promise<PracticeWebex> {
  const { locale, port = 0, redirectUri = commercialCloud.redirectUri, now = () => new Date() } = options;
  const faults = faultSwitches(now);
  const { clientId, scopes } = commercialCloud;

  const app = express().disable('x-powered-by').disable('etag');
  app.use(trackingId, onlyOwnHost, (_request, response, next) => {
    response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
    next();
  });
  app.use(signIn({ clientId, redirectUri, scopes, faults, now, translator: () => translator(locale()) }));
  app.use('/v1', practiceApi({ faults, now }));
  app.use((_request, response) => sendError(response, 404));
  app.use(lastResort);

  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    cloud: {
      kind: 'practice',
      name: 'Practice Webex',
      authorizeUrl: `${base}/idb/oauth2/v1/authorize`,
      clientId,
      redirectUri,
      scopes,
      scimBaseUrl: `${base}/v1/scim`,
      peopleUrl: `${base}/v1/people/me`,
    },
    organization: practiceOrganization,
    faults: faults.get,
    setFaults: faults.set,
    onFaultsChanged: faults.onChanged,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An unreadable body is the sender's error; any other error is a defect of this server. Without this, express would log it. */
const lastResort: ErrorRequestHandler = (error: { readonly status?: unknown }, _request, response, next) => {
  if (response.headersSent) return next();
  const status = typeof error.status === 'number' ? error.status : 500;
  sendError(response, status >= 400 && status < 500 ? 400 : 500);
};
