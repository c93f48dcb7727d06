import { z } from 'zod';
import {
  adminStates,
  cloudKinds,
  entraMethods,
  entraPortals,
  entraTestResults,
  groupPlans,
  orgIdSources,
  portalStepIds,
  reminderSources,
  signInMethods,
  testOutcomes,
  tokenStorages,
} from '../enums';
import { maximumAddressLength } from '../enums/limits';
import { lookupResults } from '../enums/result-check';
import { mappingTable } from './attribute-mappings';
import type { DeepReadonly } from './channel';
import { groupsCompared, preflighted } from './comparison-events';
import { check, recordedFailure } from './connection-checks';
import { entraSeen } from './entra-seen';
import { entraChangeGone, entraProved, entraWriteBegan, entraWriteEnded } from './entra-write-events';
import { moment, optionalMoment, replaced } from './event-parts';
import { microsoftSignedIn } from './microsoft-events';

export {
  type GroupCounts,
  type PreflightCounts,
  preflightCounts,
  type Shortfall,
  shortfall,
} from './comparison-events';
export { moment, optionalMoment } from './event-parts';

const administrator = z
  .enum(adminStates)
  .describe('The role that Webex reported: full administrator, user administrator only, none, or unknown.');
const portalStep = z.enum(portalStepIds);
export const cloudKind = z
  .enum(cloudKinds)
  .describe('Webex itself, the practice Webex of the app, or the endpoints of a --cloud file.');

export const account = z
  .object({
    displayName: z.string(),
    email: z.string(),
    orgId: z.string().describe('The Org ID of the account; empty if Webex did not report it.'),
    orgName: z.string().exactOptional(),
    administrator,
  })
  .meta({ id: 'account', description: 'An account of Webex that signed in.' });

export const testOutcome = z.enum(testOutcomes);
export const signInMethod = z
  .enum(signInMethods)
  .describe('The sign-in method: private window, default browser, or pasted address.');

/** The result of a sign-in, without the token itself. */
const signIn = {
  at: moment,
  /** Elsewhere it is called `method`; this name is in the files of records. */
  way: signInMethod,
  account: account.nullable(),
  accountFailure: recordedFailure
    .exactOptional()
    .describe('Why the account is unknown: a code, and what Webex said, cut.'),
  expiresAt: optionalMoment.describe('When the token expires; null: Webex did not report it.'),
  keptIn: z.enum(tokenStorages),
  fingerprint: z.string().exactOptional().describe('Eight digits of a keyed hash of the token, never the token.'),
  secretBytes: z
    .int()
    .exactOptional()
    .describe(
      'The size of the token in bytes, if Entra may not store so many (more than 1,024); absent: fewer, or not known.',
    ),
  fingerprintKey: z.string().exactOptional().describe('Names the key of that hash, which stays on one computer.'),
};
const confirmedBy = z
  .object({
    system: z.string().exactOptional().describe('The user of the computer, with its domain on Windows.'),
    webex: z.string().exactOptional().describe('The email address of the Webex account that was signed in.'),
  })
  .meta({ id: 'confirmedBy', description: 'Who confirmed, as far as the settings of that time name it.' });
const by = confirmedBy.exactOptional();
const token = z.literal('pending').exactOptional().describe('Absent: the event is about the current token.');

export const event = z.discriminatedUnion('type', [
  z.object({ type: z.literal('created'), at: moment, appVersion: z.string() }),
  z.object({ type: z.literal('named'), at: moment, name: z.string() }),
  z.object({ type: z.literal('noted'), at: moment, notes: z.string() }),
  z
    .object({ type: z.literal('portalChosen'), at: moment, portal: z.enum(entraPortals), ...replaced })
    .describe("The form of Entra's provisioning pages that the guide shows; without this event, newConfiguration."),
  z
    .object({ type: z.literal('entraMethodChosen'), at: moment, method: z.enum(entraMethods), ...replaced })
    .describe("How Entra's part is done; without this event, by hand in the portal."),
  microsoftSignedIn,
  z
    .object({
      type: z.literal('entraPartAssigned'),
      at: moment,
      administrator: z
        .string()
        .nullable()
        .describe('The name, which can be empty; null: the administrator of this setup, as without this event.'),
      ...replaced,
    })
    .describe('Who does the steps in Entra: another administrator.'),
  z
    .object({ type: z.literal('signedIn'), ...signIn })
    .describe('A sign-in obtained a token, which is the current one.'),
  z
    .object({ type: z.literal('accountAccepted'), at: moment, administrator, orgId: z.string(), token, by })
    .describe('The administrator accepted the account despite a warning.'),
  z.object({
    type: z.literal('orgIdSet'),
    at: moment,
    orgId: z.string(),
    source: z.enum(orgIdSources),
    deliberate: z.boolean().describe('The administrator confirmed it despite a warning.'),
  }),
  z.object({
    type: z.literal('connectionTested'),
    at: moment,
    outcome: testOutcome,
    checks: z.array(check),
    orgId: z
      .string()
      .exactOptional()
      .describe('The Org ID that was tested; the result counts only if it is the Org ID of that time.'),
    cloud: z
      .object({ kind: cloudKind, scimBaseUrl: z.string() })
      .exactOptional()
      .describe('The endpoints that were tested.'),
    token,
    ...replaced,
  }),
  z.object({
    type: z.literal('secretTokenCopied'),
    at: moment,
    token,
    to: z
      .literal('backup')
      .exactOptional()
      .describe('Into an encrypted backup for another administrator; absent: to the clipboard.'),
  }),
  z
    .object({ type: z.literal('entraTested'), at: moment, result: z.enum(entraTestResults), token, by })
    .describe("The result of Entra's own connection test."),
  z
    .object({ type: z.literal('entraTestTakenBack'), at: moment, token, by })
    .describe("The administrator took back the last result of Entra's own connection test."),
  entraWriteBegan,
  entraWriteEnded,
  entraChangeGone,
  entraProved,
  z
    .object({ type: z.literal('calendarSaved'), at: moment, expiresAt: moment, ...replaced })
    .describe('The reminders were saved as a calendar file. expiresAt: the expiry that they are for.'),
  z.object({ type: z.literal('tokenForgotten'), at: moment }),
  z
    .object({ type: z.literal('mappingsChanged'), at: moment, mappings: mappingTable, ...replaced })
    .describe('The whole table of mappings.'),
  z
    .object({ type: z.literal('mappingsEntered'), at: moment, mappings: mappingTable, ...replaced })
    .describe('The whole table as it stands in Entra, as far as the administrator ticked its rows off.'),
  z
    .object({ type: z.literal('groupsPlanned'), at: moment, groups: z.enum(groupPlans), ...replaced })
    .describe(
      'Whether the plan leaves groups out, or leaves their mapping on; without this event, it says nothing of them.',
    ),
  preflighted,
  groupsCompared,
  z
    .object({
      type: z.literal('resultChecked'),
      at: moment,
      orgId: z.string().describe('The organization in which the user was looked up.'),
      address: z
        .string()
        .max(maximumAddressLength + 1)
        .describe('The userName that was looked up.'),
      result: z
        .enum(lookupResults)
        .describe('notFound, found (one user with it), elsewhere (one user under another address), several.'),
      users: z.int().min(0).describe('How many users were found.'),
      active: z.boolean().nullable().describe('Whether the one user is active; null: several, none, or not returned.'),
      created: optionalMoment.describe('When Webex created the one user; null: several, none, or not returned.'),
      ...replaced,
    })
    .describe('The test user was looked up in Webex.'),
  entraSeen,
  z
    .object({ type: z.literal('renewalSignedIn'), ...signIn })
    .describe('A sign-in obtained a new token; the current one stays.'),
  z
    .object({ type: z.literal('renewalConfirmed'), at: moment, keptUntil: optionalMoment, by })
    .describe('Entra has the new token. keptUntil: the old one is kept until then.'),
  z.object({ type: z.literal('renewed'), at: moment }).describe('The new token is the current one.'),
  z.object({ type: z.literal('renewalAbandoned'), at: moment }),
  z.object({ type: z.literal('previousKept'), at: moment, keptUntil: moment }),
  z.object({ type: z.literal('previousForgotten'), at: moment }),
  z.object({
    type: z.literal('stepConfirmed'),
    at: moment,
    step: portalStep,
    unticked: z
      .int()
      .min(1)
      .exactOptional()
      .describe('Of attributeMappings: the number of rows that were not ticked off as entered in Entra; absent: none.'),
    reminders: z
      .enum(reminderSources)
      .exactOptional()
      .describe(
        'Of keepIt: the calendar file that was saved for this token, or reminders elsewhere; absent: not known.',
      ),
    by,
  }),
  z.object({ type: z.literal('stepTakenBack'), at: moment, step: portalStep, by }),
]);

/** Who confirmed something. Older records name no one. */
export type ConfirmedBy = DeepReadonly<z.infer<typeof confirmedBy>>;
export type Account = DeepReadonly<z.infer<typeof account>>;
/** One dated line of the record, as written on disk. Never holds a secret. */
export type SetupEvent = DeepReadonly<z.infer<typeof event>>;
/** The result of a sign-in, without the token itself. */
export type SignInFacts = Omit<Extract<SetupEvent, { type: 'signedIn' }>, 'type'>;
/** The last sign-in to Microsoft, without its token. */
export type MicrosoftFacts = Omit<Extract<SetupEvent, { type: 'microsoftSignedIn' }>, 'type' | 'firstAt' | 'revision'>;
/** The result of a look-up of a user in Webex. */
export type ResultCheckFacts = Omit<
  Extract<SetupEvent, { type: 'resultChecked' }>,
  'type' | 'orgId' | 'firstAt' | 'revision'
>;
/** What was last seen in Entra. */
export type EntraSeenFacts = Omit<Extract<SetupEvent, { type: 'entraSeen' }>, 'type' | 'firstAt' | 'revision'>;
