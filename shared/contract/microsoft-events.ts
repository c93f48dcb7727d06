import { z } from 'zod';
import { entraCloudKinds, entraRoleNames } from '../enums/microsoft-sign-in';
import { moment, replaced } from './event-parts';

/** A sign-in to Microsoft, without its token, which is in no file. */
export const microsoftSignedIn = z
  .object({
    type: z.literal('microsoftSignedIn'),
    at: moment,
    cloud: z
      .enum(entraCloudKinds)
      .describe("Microsoft's cloud, that of a cloud file, or the practice Entra of the app."),
    tenant: z.string().describe('What was entered to find the tenant: its ID, or one of its domains.'),
    clientId: z.string().describe('The application that asked for the permissions, and has the consent in the tenant.'),
    tenantId: z.string(),
    tenantName: z.string(),
    userPrincipalName: z.string(),
    roles: z.array(z.enum(entraRoleNames)).describe('The roles of the account that may change provisioning.'),
    scopes: z.array(z.string()).describe('The delegated permissions that were granted.'),
    ...replaced,
  })
  .describe("An administrator signed in to Microsoft, so that the app does Entra's part.");
