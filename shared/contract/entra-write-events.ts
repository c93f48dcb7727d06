import { z } from 'zod';
import { entraChanges, entraProofs, entraWriteResults } from '../enums/entra-writes';
import { moment } from './event-parts';

const token = z.literal('pending').exactOptional().describe('Absent: the event is about the current token.');
const objects = {
  application: z
    .string()
    .describe('The object ID of the enterprise application (service principal); empty: it does not exist yet.'),
  job: z.string().describe('The ID of the provisioning job; empty: it does not exist yet, or is not concerned.'),
};
const entraAccount = z
  .object({ userPrincipalName: z.string(), tenantId: z.string() })
  .meta({ id: 'entraAccount', description: 'The account that was signed in to Microsoft.' });

/** What Entra showed before the settings changed; it holds no secret. */
const settingsBefore = z
  .object({
    address: z.boolean().describe('Entra had a Tenant URL.'),
    scope: z.string().nullable().describe('The value of SyncAll; null: not set.'),
    notification: z.string().nullable().describe('The value of SyncNotificationSettings; null: not set.'),
  })
  .meta({ id: 'entraSettingsBefore' });
export type SettingsBefore = z.infer<typeof settingsBefore>;

/** The journal: an entry before each write, and its end after it. */
export const entraWriteBegan = z
  .object({
    type: z.literal('entraWriteBegan'),
    at: moment,
    write: z.string().describe('The ID of this write; its end has the same.'),
    change: z
      .enum(entraChanges)
      .describe(
        'saveSecrets: Tenant URL and Secret Token; saveConnection: these, the scope and the notification; startJob: provisioning; includeEveryone: the scope.',
      ),
    ...objects,
    account: entraAccount,
    target: z.string().exactOptional().describe('The object ID of the user or group.'),
    undoes: z.string().exactOptional().describe('The ID of the write that this one undoes.'),
    before: settingsBefore.exactOptional().describe('Of saveConnection and includeEveryone: the settings before.'),
    token,
  })
  .describe('The app is about to change something in Entra through Microsoft Graph. Written before the request.');

export const entraWriteEnded = z
  .object({
    type: z.literal('entraWriteEnded'),
    at: moment,
    write: z.string(),
    result: z
      .enum(entraWriteResults)
      .describe('unknown: the app ended, or got no answer, so Entra can have changed or not.'),
    code: z.string().exactOptional().describe('The failure code.'),
    requestId: z.string().exactOptional().describe("Microsoft Graph's ID of the request, for Microsoft's support."),
    made: z.string().exactOptional().describe('The ID of what it created.'),
    madeObject: z
      .string()
      .exactOptional()
      .describe('Of addApplication: the object ID of the application; `made` is its service principal.'),
    serverTime: moment.exactOptional().describe('The time of the answer by the clock of Microsoft Graph.'),
  })
  .describe('How that write ended.');

export const entraChangeGone = z
  .object({
    type: z.literal('entraChangeGone'),
    at: moment,
    write: z.string().describe('The ID of the write that made it.'),
  })
  .describe('When a change was to be undone, Entra no longer had what it made or changed.');

export const entraProved = z
  .object({
    type: z.literal('entraProved'),
    at: moment,
    proof: z
      .enum(entraProofs)
      .describe(
        'pairAccepted, pairRefused: Entra validated Tenant URL and Secret Token before they were written; secretsKept: what Entra shows afterwards is as written; savedAccepted: Entra validated what it holds; runSucceeded: a run of Entra that began after the change succeeded.',
      ),
    ...objects,
    ranAt: moment.exactOptional().describe('Of runSucceeded: when that run began.'),
    code: z.string().exactOptional().describe('Of pairRefused: the failure code.'),
    token,
  })
  .describe('A link of the chain that proves that Entra uses a token.');
