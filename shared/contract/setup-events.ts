import { z } from 'zod';
import {
  adminStates,
  cloudKinds,
  entraTestResults,
  orgIdSources,
  portalStepIds,
  signInMethods,
  testOutcomes,
  tokenStorages,
} from '../enums';
import { type PreflightVerdict, preflightVerdicts } from '../enums/files';
import { mappingSource, mappingTable } from './attribute-mappings';
import type { DeepReadonly } from './channel';
import { check } from './checks';

export const moment = z.iso.datetime().meta({ id: 'moment', description: 'ISO 8601, UTC.' });
export const optionalMoment = moment.nullable();
const administrator = z
  .enum(adminStates)
  .describe('What Webex said about the account: full, user administrator only, none, or nothing.');
const portalStep = z.enum(portalStepIds);
export const cloudKind = z
  .enum(cloudKinds)
  .describe('Webex itself, the practice Webex of the app, or the endpoints of a file given to --cloud.');

export const account = z
  .object({
    displayName: z.string(),
    email: z.string(),
    orgId: z.string().describe('The Org ID of the account; empty when Webex did not tell.'),
    orgName: z.string().exactOptional(),
    administrator,
  })
  .meta({ id: 'account', description: 'An account of Webex that signed in.' });

export const testOutcome = z.enum(testOutcomes);
export const signInMethod = z
  .enum(signInMethods)
  .describe('How the token came: the private window, the default browser, or an address that was pasted.');

const verdictCounts = Object.fromEntries(preflightVerdicts.map((verdict) => [verdict, z.int()])) as Record<
  PreflightVerdict,
  z.ZodInt
>;
export const preflightCounts = z.object(verdictCounts).describe('People by what Entra would do with them.');

/** What a sign-in brought, without the token itself. */
const signIn = {
  at: moment,
  way: signInMethod,
  account: account.nullable(),
  expiresAt: optionalMoment.describe('When the token ends; null: Webex did not say.'),
  keptIn: z.enum(tokenStorages),
  fingerprint: z.string().exactOptional().describe('Eight digits of a keyed hash of the token, never the token.'),
  fingerprintKey: z.string().exactOptional().describe('Names the key of that hash, which stays on one computer.'),
};
const token = z.literal('pending').exactOptional().describe('Absent: it is about the current token.');

/** Of an event that stands for several in a row, of which only the last one is of interest. */
const replaced = {
  firstAt: moment.exactOptional().describe('When the first of the events was that this one stands for.'),
  revision: z.int().min(1).exactOptional().describe('How many events this one stands for; absent: 1.'),
};

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
    source: z.enum(orgIdSources),
    deliberate: z.boolean().describe('It was kept although something spoke against it.'),
  }),
  z.object({
    type: z.literal('connectionTested'),
    at: moment,
    outcome: testOutcome,
    checks: z.array(check),
    orgId: z
      .string()
      .exactOptional()
      .describe('The Org ID that was tested; a result for another one than that of its moment does not count.'),
    cloud: z
      .object({ kind: cloudKind, scimBaseUrl: z.string() })
      .exactOptional()
      .describe('The endpoints that were tested.'),
    token,
  }),
  z.object({ type: z.literal('secretTokenCopied'), at: moment, token }),
  z
    .object({ type: z.literal('entraTested'), at: moment, result: z.enum(entraTestResults), token })
    .describe("What Entra's own connection test said."),
  z.object({ type: z.literal('tokenForgotten'), at: moment }),
  z
    .object({ type: z.literal('mappingsChanged'), at: moment, mappings: mappingTable, ...replaced })
    .describe('The whole table.'),
  z
    .object({
      type: z.literal('preflighted'),
      at: moment,
      from: mappingSource.describe('Where userName came from.'),
      people: z.int(),
      webexPeople: z.int(),
      counts: preflightCounts,
      ...replaced,
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

export type Account = DeepReadonly<z.infer<typeof account>>;
/** One dated line of the record, as written on disk. Never holds a secret. */
export type SetupEvent = DeepReadonly<z.infer<typeof event>>;
/** What a sign-in brought, without the token itself. */
export type SignInFacts = Omit<Extract<SetupEvent, { type: 'signedIn' }>, 'type'>;
