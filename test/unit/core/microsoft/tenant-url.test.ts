import { expect, it } from 'vitest';
import { isSameAddress } from '../../../../electron/core/microsoft/tenant-url';

const tenantUrl = 'https://webexapis.com/identity/scim/a35bfbc6-ccbd-4a17-a488-72ff46c5420c/v2';

it.each([
  ['a slash at the end', `${tenantUrl}/`, true],
  ['other capitals', tenantUrl.toUpperCase(), true],
  ['parameters', `${tenantUrl}?aadOptscim062020`, true],
  ['another path', `${tenantUrl}x`, false],
  ['another host', tenantUrl.replace('webexapis.com', 'webexapis.example'), false],
  ['no encryption', tenantUrl.replace('https:', 'http:'), false],
  ['text that is no address', 'webexapis.com', false],
])('a Tenant URL with %s names the same target or another one', (_difference, other, same) => {
  expect(isSameAddress(tenantUrl, other)).toBe(same);
});
