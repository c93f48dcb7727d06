import { randomBytes } from 'node:crypto';
import { type Response, Router, urlencoded } from 'express';
import { z } from 'zod';
import { practiceFaults } from '../../../shared/enums';
import type { Translator } from '../../../shared/texts/i18n';
import { accountIds } from './accounts';
import {
  type AuthorizationProblem,
  type AuthorizationRequest,
  type Registration,
  readAuthorization,
} from './authorization';
import type { FaultSwitches } from './faults';
import { onlyOwnForms } from './guard';
import type { Html } from './html';
import { refusalPage, signInPage } from './sign-in-page';
import { issueToken, practiceTokenLifetime } from './token';

const path = '/idb/oauth2/v1/authorize';
const text = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [value ?? []].flat());
const Decision = z.object({ account: z.enum([...accountIds, 'deny']) });
/** `shown`: the faults that were on when the page was rendered; only a difference from them is a change by its user. */
const Switched = z.object({ fault: text.pipe(z.array(z.enum(practiceFaults))), shown: z.string().optional() });

interface Options extends Registration {
  readonly faults: FaultSwitches;
  readonly now: () => Date;
  readonly translator: () => Translator;
}

/**
 * The sign-in of the practice Webex: OAuth's implicit grant, answered as Webex does, with the token in the fragment and
 * errors in the query. An unknown client or address gets an error page and never redirects.
 */
export function signIn(options: Options): Router {
  const { faults, now } = options;
  const router = Router();
  const body = urlencoded({ extended: false, limit: '16kb' });
  const page = (response: Response, status: number, make: (nonce: string) => Html) => {
    const nonce = randomBytes(16).toString('base64url');
    // The answer to a form may redirect only to addresses in form-action, so it includes the app's own.
    const target = new URL(options.redirectUri);
    const home = target.origin === 'null' ? target.protocol : target.origin;
    response.status(status).set({
      'Content-Security-Policy': `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self' ${home}; base-uri 'none'; frame-ancestors 'none'`,
      'Referrer-Policy': 'same-origin',
    });
    response.type('html').send(make(nonce).text);
  };
  const refuse = (response: Response, problem: AuthorizationProblem) => {
    if (problem.kind === 'page') page(response, 400, (nonce) => refusalPage(options.translator(), problem, nonce));
    else response.redirect(302, problem.to);
  };
  /** Applies the check boxes of the page if its user changed them. */
  const switchFaults = (body: unknown) => {
    const switched = Switched.safeParse(body);
    if (
      switched.success &&
      switched.data.shown !== practiceFaults.filter((fault) => switched.data.fault.includes(fault)).join()
    )
      faults.set(switched.data.fault);
  };

  router.get(path, (request, response) => {
    const reading = readAuthorization(request.query, options);
    if (!reading.ok) return refuse(response, reading.problem);
    page(response, 200, (nonce) =>
      signInPage(options.translator(), { request: reading.request, faults: faults.get(), nonce }),
    );
  });

  router.post(`${path}/decision`, onlyOwnForms, body, (request, response) => {
    const reading = readAuthorization(request.body, options);
    if (!reading.ok) return refuse(response, reading.problem);
    const decision = Decision.safeParse(request.body);
    if (!decision.success) return response.redirect(303, addressOf(reading.request));
    switchFaults(request.body);
    const { account } = decision.data;
    response.redirect(
      302,
      account === 'deny' ? reading.request.denied : granted(reading.request, issueToken(account, now())),
    );
  });

  router.post('/practice/faults', onlyOwnForms, body, (request, response) => {
    switchFaults(request.body);
    const reading = readAuthorization(request.body, options);
    if (!reading.ok) return refuse(response, reading.problem);
    response.redirect(303, `${addressOf(reading.request)}#faults`);
  });
  return router;
}

function addressOf({ parameters }: AuthorizationRequest): string {
  return `${path}?${new URLSearchParams(parameters)}`;
}

function granted({ redirectUri, state }: AuthorizationRequest, token: string): string {
  const answer = new URLSearchParams({
    access_token: token,
    token_type: 'Bearer',
    expires_in: String(practiceTokenLifetime),
    ...(state === undefined ? {} : { state }),
  });
  return `${redirectUri}#${answer}`;
}
