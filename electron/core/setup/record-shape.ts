import { z } from 'zod';
import { cloudKind, event } from '../../../shared/contract/setup-events';
import { isAllowedEndpoint } from '../webex/endpoints';
import { recordSchemaVersion } from './record-version';

/** The token goes to these addresses, so a file that was changed by hand may not name a worse one than `--cloud` may. */
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
