import { z } from 'zod';
import { entraStepIds } from '../enums';
import {
  lookCycleResults,
  lookSchedules,
  lookStatuses,
  quarantineReasons,
  tenantUrlVerdicts,
} from '../enums/entra-look';
import { moment, optionalMoment, replaced } from './event-parts';

const objectId = z.string();
const count = z.int().min(0).nullable();

/** What the app saw in Entra. It names no user and no group. */
export const entraSeen = z
  .object({
    type: z.literal('entraSeen'),
    at: moment,
    tenant: objectId.describe('The ID of the tenant.'),
    application: objectId.describe('The object ID of the enterprise application (service principal).'),
    job: objectId.nullable().describe('The provisioning job; null: none.'),
    status: z.enum(lookStatuses).nullable().describe('The state of the job; null: not read. So are the next fields.'),
    schedule: z.enum(lookSchedules).nullable(),
    cycle: z.enum(lookCycleResults).nullable().describe('The result of the last cycle; null: none, or not read.'),
    cycleAt: optionalMoment.describe('When the last cycle began.'),
    quarantine: z.enum(quarantineReasons).nullable().describe('Why the job is in quarantine; null: it is not.'),
    nextAttempt: optionalMoment.describe('When Entra tries again during a quarantine.'),
    tenantUrl: z
      .enum(tenantUrlVerdicts)
      .nullable()
      .describe('Whether the address in Entra is the Tenant URL of this setup.'),
    syncAll: z.boolean().nullable().describe('All users are provisioned, not only assigned ones.'),
    users: count.describe('How many users are assigned; null: not read.'),
    groups: count.describe('How many groups are assigned; null: not read.'),
    differences: count.describe('How many rows of the mappings differ from the plan of that time; null: not read.'),
    steps: z.array(z.enum(entraStepIds)).describe('The steps that it confirmed.'),
    ...replaced,
  })
  .describe('The app looked at the application in Entra through Microsoft Graph.');
