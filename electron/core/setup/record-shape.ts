import { z } from 'zod';
import type { Account, CheckView, SetupEvent } from '../../../shared/contract';
import { isAllowedEndpoint } from '../webex/endpoints';
import { mappingSource, mappingTable } from './mapping-shape';
import { recordSchemaVersion } from './record-version';
import { portalStepIds } from './steps';

export const moment = z.iso.datetime().meta({ id: 'moment', description: 'ISO 8601, UTC.' });
export const optionalMoment = moment.nullable();
const administrator = z
  .enum(['full', 'userAdmin', 'no', 'unknown'])
  .describe('What Webex said about the account: full, user administrator only, none, or nothing.');
const portalStep = z.enum(portalStepIds);
const plainValues = z.record(z.string(), z.union([z.string(), z.number()]));

export const account = z
  .object({
    displayName: z.string(),
    email: z.string(),
    orgId: z.string().describe('The Org ID of the account; empty when Webex did not tell.'),
    orgName: z.string().exactOptional(),
    administrator,
  })
  .meta({ id: 'account', description: 'An account of Webex that signed in.' });

export const check = z
  .object({
    id: z.enum([
      'reached',
      'certificate',
      'clock',
      'token',
      'administrator',
      'organization',
      'users',
      'groups',
      'write',
    ]),
    state: z.enum(['pending', 'running', 'retrying', 'passed', 'warning', 'failed', 'blocked', 'off', 'cancelled']),
    requestLine: z.string().exactOptional().describe('The request and the status of its answer, without headers.'),
    seen: plainValues.exactOptional().describe('What was seen, for example the issuer of the certificate.'),
    duration: z.number().exactOptional().describe('Milliseconds.'),
    failure: z
      .object({ code: z.string(), detail: plainValues.exactOptional() })
      .exactOptional()
      .describe('A code, for example http.unauthorized.'),
    trackingId: z.string().exactOptional().describe('The number under which Webex has the request in its logs.'),
  })
  .meta({ id: 'check', description: 'One check of a connection test.' });

export const testOutcome = z.enum(['passed', 'warning', 'failed', 'cancelled']);
export const signInWay = z
  .enum(['window', 'browser', 'paste'])
  .describe('How the token came: the private window, the default browser, or an address that was pasted.');

export const preflightCounts = z
  .object({
    matches: z.int(),
    differsInCase: z.int(),
    duplicates: z.int(),
    creates: z.int(),
    cannot: z.int(),
    webexOnly: z.int(),
  })
  .describe('People by what Entra would do with them.');

const signIn = {
  at: moment,
  way: signInWay,
  account: account.nullable(),
  expiresAt: optionalMoment.describe('When the token ends; null: Webex did not say.'),
  keptIn: z.enum(['keychain', 'thisRun']),
  fingerprint: z.string().exactOptional().describe('Eight digits of a keyed hash of the token, never the token.'),
};
const token = z.literal('pending').exactOptional().describe('Absent: it is about the current token.');

export const event = z.discriminatedUnion('type', [
  z.object({ type: z.literal('created'), at: moment, appVersion: z.string() }),
  z.object({ type: z.literal('named'), at: moment, name: z.string() }),
  z.object({ type: z.literal('noted'), at: moment, notes: z.string() }),
  z.object({ type: z.literal('signedIn'), ...signIn }).describe('A token came, and is the current one.'),
  z
    .object({ type: z.literal('accountAccepted'), at: moment, administrator, orgId: z.string(), token })
    .describe('The administrator said that the account is the right one, although there was a warning.'),
  z.object({
    type: z.literal('orgIdSet'),
    at: moment,
    orgId: z.string(),
    source: z.enum(['typed', 'account']),
    deliberate: z.boolean().describe('It was kept although something spoke against it.'),
  }),
  z.object({
    type: z.literal('connectionTested'),
    at: moment,
    outcome: testOutcome,
    checks: z.array(check),
    token,
  }),
  z.object({ type: z.literal('secretTokenCopied'), at: moment, token }),
  z
    .object({ type: z.literal('entraTested'), at: moment, result: z.enum(['succeeded', 'failed']), token })
    .describe("What Entra's own connection test said."),
  z.object({ type: z.literal('tokenForgotten'), at: moment }),
  z.object({ type: z.literal('mappingsChanged'), at: moment, mappings: mappingTable }).describe('The whole table.'),
  z
    .object({
      type: z.literal('preflighted'),
      at: moment,
      from: mappingSource.describe('Where userName came from.'),
      people: z.int(),
      webexPeople: z.int(),
      counts: preflightCounts,
    })
    .describe('The people of Entra were compared with those of Webex.'),
  z.object({ type: z.literal('renewalSignedIn'), ...signIn }).describe('A new token came, beside the current one.'),
  z
    .object({ type: z.literal('renewalConfirmed'), at: moment, keptUntil: optionalMoment })
    .describe('Entra has the new token. keptUntil: the old one is kept until then.'),
  z.object({ type: z.literal('renewed'), at: moment }).describe('The new token is the current one.'),
  z.object({ type: z.literal('renewalAbandoned'), at: moment }),
  z.object({ type: z.literal('previousKept'), at: moment, keptUntil: moment }),
  z.object({ type: z.literal('previousForgotten'), at: moment }),
  z.object({ type: z.literal('stepConfirmed'), at: moment, step: portalStep }),
  z.object({ type: z.literal('stepTakenBack'), at: moment, step: portalStep }),
]);

/** The token goes to these addresses, so a file that was changed by hand may not name a worse one than `--cloud` may. */
const endpoint = z.string().refine(isAllowedEndpoint);

export const cloud = z.object({
  kind: z
    .enum(['commercial', 'practice', 'file'])
    .describe('Webex itself, the practice Webex of the app, or the endpoints of a file given to --cloud.'),
  name: z.string(),
  authorizeUrl: endpoint,
  clientId: z.string(),
  redirectUri: endpoint,
  scopes: z.array(z.string()),
  scimBaseUrl: endpoint,
  peopleUrl: endpoint,
});

/** What a record is whereever it is written, in the current version. */
export const recordFields = {
  schema: z.literal(recordSchemaVersion).describe('The version of the shape of a record.'),
  id: z.uuid().describe('Stays the same for the life of the setup.'),
  cloud: cloud.describe('The endpoints of Webex that the setup is for.'),
  events: z
    .array(event)
    .min(1)
    .describe('All that happened to the setup, oldest first; everything else follows from it.'),
};

// The contract is types only, so the compiler compares it with the schema here: a field added to one must be in both.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Proven<T extends readonly true[]> = T;
export type RecordShapesAgree = Proven<
  [
    Same<z.infer<typeof event>['type'], SetupEvent['type']>,
    Same<keyof z.infer<typeof account>, keyof Account>,
    Same<keyof z.infer<typeof check>, Exclude<keyof CheckView, 'retryAt' | 'attempt' | 'attempts'>>,
  ]
>;
