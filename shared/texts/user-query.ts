/**
 * The query by which Entra looks up a user (Microsoft Learn, "Develop and plan provisioning for a SCIM endpoint", "Get User by
 * query"). Also shown before it is sent.
 * @param tenantUrl without a slash at its end
 * @param attribute the matching attribute
 * @returns `https://host/path/Users?filter=userName+eq+%22ada%40example.com%22`
 */
export function userQueryUrl(tenantUrl: string, attribute: string, value: string | boolean): string {
  return `${tenantUrl}/Users?filter=${equalTo(attribute, value)}`;
}

/**
 * The query by which Entra looks up a group ("Get Group by displayName", same page).
 * @param tenantUrl without a slash at its end
 */
export function groupQueryUrl(tenantUrl: string, displayName: string): string {
  return `${tenantUrl}/Groups?excludedAttributes=members&filter=${equalTo('displayName', displayName)}`;
}

/**
 * A page of all groups without their members (RFC 7644, sections 3.4.2.4 and 3.9). Also shown before it is sent.
 * @param tenantUrl without a slash at its end
 * @param startIndex of the first group, counted from 1
 */
export function groupsPageUrl(tenantUrl: string, startIndex: number, count: number): string {
  return `${tenantUrl}/Groups?excludedAttributes=members&startIndex=${startIndex}&count=${count}`;
}

/** RFC 7644, section 3.4.2.2: a filter's value is JSON, where a boolean has no quotes. */
function equalTo(attribute: string, value: string | boolean): string {
  return formEncoded(`${attribute} eq ${JSON.stringify(value)}`);
}

/** As in Entra's Test Connection: a space is `+`, a quotation mark `%22`. */
function formEncoded(text: string): string {
  // A lone surrogate would make encodeURIComponent throw.
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd')).replaceAll('%20', '+');
}
