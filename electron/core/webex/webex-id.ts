/** RFC 9562, section 4, in lower case. */
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return uuid.test(text);
}

/**
 * The part after the last `/` of an ID of Webex's APIs: `ciscospark://<region>/<TYPE>/<name>`, plain or in base64 with or
 * without padding. Null when it is not such an ID.
 */
export function nameInWebexId(id: string): string | null {
  const decoded = id.includes('://') ? id : Buffer.from(id, 'base64').toString('utf8');
  return decoded.startsWith('ciscospark://') ? decoded.slice(decoded.lastIndexOf('/') + 1) : null;
}
