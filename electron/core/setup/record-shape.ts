import { z } from 'zod';
import { cloudKind, event } from '../../../shared/contract/setup-events';
import { isAllowedEndpoint } from '../http/endpoints';
import { recordSchemaVersion } from './record-version';

/** The token is sent to these addresses, so an edited file must not name an address that `--cloud` would reject. */
const endpoint = z.string().refine(isAllowedEndpoint);

export const cloud = z.object({
  kind: cloudKind,
  name: z.string(),
  authorizeUrl: endpoint,
  clientId: z.string(),
  redirectUri: endpoint,
  scopes: z.array(z.string()),
  scimBaseUrl: endpoint,
  peopleUrl: endpoint,
  entra: z
    .object({
      loginUrl: endpoint,
      graphUrl: endpoint,
      tenantId: z.string().exactOptional(),
      clientId: z.string().exactOptional(),
    })
    .exactOptional()
    .describe('Of a cloud file: where people sign in to Entra, and Microsoft Graph.'),
});

/** The fields of a record in every file format, in the current version. */
export const recordFields = {
  schema: z.literal(recordSchemaVersion).describe('The version of the record format.'),
  id: z.uuid().describe('Stays the same for the life of the setup.'),
  cloud: cloud.describe('The Webex endpoints of the setup.'),
  events: z
    .array(event)
    .min(1)
    .describe('All events of the setup, oldest first; everything else is derived from them.'),
};
