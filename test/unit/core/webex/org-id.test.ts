import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import { readOrgId } from '../../../../electron/core/webex/org-id';

const orgId = 'a35bfbc6-ccbd-4a17-a488-729f46c5420c';
const base = 'https://api.ciscospark.com/v1/scim';
const read = (text: string) => readOrgId(text, commercialCloud);

describe('readOrgId', () => {
  it.each([
    ['as Control Hub shows it', orgId, 'uuid', false],
    ['upper case', orgId.toUpperCase(), 'uuid', true],
    ['spaces and a line end', `  ${orgId}\n`, 'uuid', true],
    ['quotes', `"${orgId}"`, 'uuid', true],
    ['Chinese quotes', `“${orgId}”`, 'uuid', true],
    ['braces', `{${orgId}}`, 'uuid', true],
    ['a zero-width space', `\u200b${orgId}`, 'uuid', true],
    ['a line broken in two', `${orgId.slice(0, 20)}\n${orgId.slice(20)}`, 'uuid', true],
    ['no hyphens', orgId.replaceAll('-', ''), 'uuid', true],
    ['the Tenant URL', `${base}/${orgId}`, 'tenantUrl', true],
    ['the Tenant URL of the other host', `https://webexapis.com/v1/scim/${orgId}/`, 'tenantUrl', true],
    ['a Tenant URL with more behind it', `${base}/${orgId}/Users?filter=x`, 'tenantUrl', true],
    ['a Tenant URL without its scheme', `api.ciscospark.com/v1/scim/${orgId}`, 'tenantUrl', true],
    [
      'base64 of Webex APIs',
      Buffer.from(`ciscospark://us/ORGANIZATION/${orgId}`).toString('base64url'),
      'base64',
      true,
    ],
    [
      'the same of another region, padded',
      Buffer.from(`ciscospark://urn:TEAM:eu-1/ORGANIZATION/${orgId}`).toString('base64'),
      'base64',
      true,
    ],
    ['the scheme itself', `ciscospark://us/ORGANIZATION/${orgId}`, 'tenantUrl', true],
  ])('accepts %s', (_name, text, form, changed) => {
    expect(read(text)).toEqual({ kind: 'valid', orgId, form, changed, tenantUrl: `${base}/${orgId}` });
  });

  it('reports the wrong character of the sample in the setup documents', () => {
    expect(read('a35bfbc6-ccbd-4a17-a488-72gf46c5420c')).toEqual({
      kind: 'invalid',
      orgId: 'a35bfbc6-ccbd-4a17-a488-72gf46c5420c',
      tenantUrl: `${base}/a35bfbc6-ccbd-4a17-a488-72gf46c5420c`,
      reason: 'character',
      character: 'g',
      position: 27,
    });
  });

  it.each([
    ['a digit too few', orgId.slice(0, -1), { reason: 'length', digits: 31 }],
    ['a digit too many', `${orgId}0`, { reason: 'length', digits: 33 }],
    ['hyphens in the wrong places', 'a35bfbc-6ccbd-4a17-a488-729f46c5420c', { reason: 'groups' }],
    ['a name', 'Contoso', { reason: 'character', character: 'o', position: 2 }],
    ['something with a slash', 'a/b', { reason: 'unusable', orgId: '' }],
    ['Chinese', '组织标识', { reason: 'unusable', orgId: '' }],
    ['a Tenant URL without an Org ID', 'https://api.ciscospark.com/v1/scim/', { kind: 'invalid' }],
  ])('reports what is wrong with %s', (_name, text, reading) => {
    expect(read(text)).toMatchObject({ kind: 'invalid', ...reading });
  });

  it.each(['', '   ', '""', '\n'])('reads %j as empty', (text) => {
    expect(read(text)).toEqual({ kind: 'empty' });
  });

  it('finds any UUID in any wrapping, and never throws', () => {
    const wrapping = fc.constantFrom('', ' ', '"', '{', '}', '\n', "'");
    fc.assert(
      fc.property(fc.uuid(), wrapping, wrapping, fc.boolean(), (id, left, right, upper) => {
        const reading = read(left + (upper ? id.toUpperCase() : id) + right);
        expect(reading).toMatchObject({ kind: 'valid', orgId: id });
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void read(text)));
  });
});
