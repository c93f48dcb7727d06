import { z } from 'zod';
import { entraChanges, entraProofs, entraWriteResults } from '../enums/entra-writes';
import { moment } from './event-parts';

const token = z.literal('pending').exactOptional().describe('Absent: the event is about the current token.');
const objects = {
  application: z.string().describe('The object ID of the enterprise application (service principal).'),
  job: z.string().describe('The ID of the provisioning job.'),
};
const entraAccount = z
  .object({ userPrincipalName: z.string(), tenantId: z.string() })
  .meta({ id: 'entraAccount', description: 'The account that was signed in to Microsoft.' });

/** The journal: an entry before each write, and its end after it. */
export const entraWriteBegan = z
  .object({
    type: z.literal('entraWriteBegan'),
    at: moment,
    write: z.string().describe('The ID of this write; its end has the same.'),
    change: z.enum(entraChanges).describe('saveSecrets: Tenant URL and Secret Token; startJob: provisioning.'),
    ...objects,
    account: entraAccount,
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
    serverTime: moment.exactOptional().describe('The time of the answer by the clock of Microsoft Graph.'),
  })
  .describe('How that write ended.');

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
