import type { CloudKind } from '../../../shared/contract';

/** A named set of Webex endpoints. `file` clouds come from `--cloud=FILE`, `practice` ones from the practice server. */
export interface Cloud {
  readonly kind: CloudKind;
  readonly name: string;
  readonly authorizeUrl: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly scimBaseUrl: string;
  readonly peopleUrl: string;
}

/** Webex itself, as both setup documents have it; `people/me` is from Webex's API reference. */
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
 * What a cloud is called. A file can give its cloud any name, so the hosts that the sign-in and the token go to stand behind it.
 */
export function cloudLabel({ kind, name, ...addresses }: Cloud): string {
  if (kind !== 'file') return name;
  const { authorizeUrl, scimBaseUrl, peopleUrl } = addresses;
  const hosts = new Set([authorizeUrl, scimBaseUrl, peopleUrl].map((address) => new URL(address).host));
  return `${name} (${[...hosts].join(', ')})`;
}

/**
 * The address that Entra's portal calls Tenant URL: the SCIM base with the Org ID behind it.
 * @param orgId as kept in the record; escaped, since it may have been kept although it is no UUID.
 */
export function tenantUrl(cloud: Pick<Cloud, 'scimBaseUrl'>, orgId: string): string {
  return `${cloud.scimBaseUrl.replace(/\/+$/, '')}/${encodeURIComponent(orgId)}`;
}
