import type { CloudKind, FileCloudView } from '../../../shared/contract';

/** A named set of Webex endpoints. `file` clouds come from `--cloud=FILE`, `practice` ones from the practice server. */
export interface Cloud extends FileCloudView {
  readonly kind: CloudKind;
}

/** Webex itself, as in both setup documents; `people/me` is from Webex's API reference. */
export const commercialCloud: Cloud = {
  kind: 'commercial',
  name: 'Webex',
  authorizeUrl: 'https://idbroker.webex.com/idb/oauth2/v1/authorize',
  clientId: 'C4ca14fe00b0e51efb414ebd45aa88c1858c3bfb949b2405dba10b0ca4bc37402',
  redirectUri: 'http://localhost:3000/auth/code',
  scopes: ['spark:people_read', 'spark:people_write', 'Identity:SCIM'],
  scimBaseUrl: 'https://api.ciscospark.com/v1/scim',
  peopleUrl: 'https://webexapis.com/v1/people/me',
};

/**
 * The display name of a cloud. A file can give its cloud any name, so the hosts that receive the sign-in and the token follow
 * it.
 */
export function cloudLabel({ kind, name, ...addresses }: Cloud): string {
  if (kind !== 'file') return name;
  const { authorizeUrl, scimBaseUrl, peopleUrl } = addresses;
  const hosts = new Set([authorizeUrl, scimBaseUrl, peopleUrl].map((address) => new URL(address).host));
  return `${name} (${[...hosts].join(', ')})`;
}

/**
 * The Tenant URL of Entra's portal: the SCIM base followed by the Org ID.
 * @param orgId as stored in the record; escaped, because an ID that is not a UUID can be stored
 */
export function tenantUrl(cloud: Pick<Cloud, 'scimBaseUrl'>, orgId: string): string {
  return `${cloud.scimBaseUrl.replace(/\/+$/, '')}/${encodeURIComponent(orgId)}`;
}
