import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { commandLineToolsId } from '../../../shared/enums/microsoft-sign-in';
import { createPracticeEntra, type PracticeEntra, type SendScim, type TenantData } from '../../core/practice-entra';
import { type EntraSignInOptions, entraSignIn } from './entra-sign-in';
import { practiceTenant } from './entra-tenant';
import { ownHost } from './guard';
import { personId } from './people';

const practiceClientId = personId('client');

/** The practice Entra while its server runs. */
export interface PracticeEntraServer {
  /** `http://127.0.0.1:PORT`: what stands for `https://graph.microsoft.com`. */
  readonly graphUrl: string;
  readonly tenant: TenantData;
  /** The model behind it: tokens, faults, cycles. */
  readonly entra: PracticeEntra;
  /** The client ID of the app's own registration in this tenant. */
  readonly clientId: string;
  /** Runs the cycles that are due, one after the other. */
  runDueCycles(): Promise<void>;
  /** Stops listening and ends open connections at once. */
  close(): Promise<void>;
}

export interface PracticeEntraServerOptions {
  /** Carries the SCIM requests of the provisioning service; see `sendScimTo`. */
  readonly send: SendScim;
  readonly now?: () => Date;
  readonly newId?: () => string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Runs each cycle when it is due. Otherwise `runDueCycles()` does. */
  readonly runsCycles?: boolean;
  /** Serves a sign-in under the same address, too. */
  readonly signIn?: Pick<EntraSignInOptions, 'faults' | 'translator'>;
}

/**
 * Serves the practice Entra on this computer's loopback address. Each server has its own tenant, which begins without an
 * application.
 * @throws the error of `listen`, for example EADDRINUSE when a given port is taken.
 */
export async function startPracticeEntra(options: PracticeEntraServerOptions): Promise<PracticeEntraServer> {
  const { send, now = () => new Date(), newId = randomUUID, port = 0, runsCycles = false, signIn } = options;
  const tenant = practiceTenant();
  const entra = createPracticeEntra({ tenant, now, newId, send });

  let cycles: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const runDueCycles = async () => {
    cycles = cycles.then(() => entra.runDueCycles());
    await cycles;
  };
  const planNextCycle = () => {
    clearTimeout(timer);
    const next = entra.nextCycle();
    if (!runsCycles || !next) return;
    const wait = Math.max(0, next.getTime() - now().getTime());
    timer = setTimeout(() => void runDueCycles().finally(planNextCycle), wait).unref();
  };

  const app = express().disable('x-powered-by').disable('etag');
  if (signIn) app.use(entraSignIn({ tenant, entra, now, clients: [practiceClientId, commandLineToolsId], ...signIn }));
  app.use(onlyOwnClients, express.text({ type: () => true, limit: '4mb' }));
  app.use(async (request, response) => {
    const answer = await entra.answer({
      method: request.method,
      path: request.originalUrl,
      headers: request.headers,
      origin: `http://${ownHost(request)}`,
      ...(typeof request.body === 'string' ? { body: request.body } : {}),
    });
    response.status(answer.status).set({ ...answer.headers, 'Cache-Control': 'no-store', Date: now().toUTCString() });
    if (answer.body === undefined) response.end();
    else response.send(JSON.stringify(answer.body));
    planNextCycle();
  });
  app.use(lastResort);

  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    graphUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tenant,
    entra,
    clientId: practiceClientId,
    runDueCycles,
    close: () =>
      new Promise((resolve) => {
        clearTimeout(timer);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Rejects requests of web pages: `Host` shows a name that was rebound to 127.0.0.1, and a browser sends `Origin`. */
const onlyOwnClients: RequestHandler = (request, response, next) => {
  if (request.headers.host === ownHost(request) && request.headers.origin === undefined) return next();
  const message = 'The practice Entra answers only under its own address, and no web page.';
  response.status(403).json({ error: { code: 'Authorization_RequestDenied', message } });
};

/** An unreadable body is the sender's error; any other error is a defect of this server. Without this, express would log it. */
const lastResort: ErrorRequestHandler = (error: { readonly status?: unknown }, _request, response, next) => {
  if (response.headersSent) return next();
  const isSenders = typeof error.status === 'number' && error.status >= 400 && error.status < 500;
  response.status(isSenders ? 400 : 500).json({
    error: { code: isSenders ? 'BadRequest' : 'InternalServerError', message: isSenders ? 'Unreadable body.' : '' },
  });
};
