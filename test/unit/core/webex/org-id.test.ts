import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import { readOrgId } from '../../../../electron/core/webex/org-id';

const orgId = 'a35bfbc6-ccbd-4a17-a488-729f46c5420c';
const base = 'https://api.ciscospark.com/v1/scim';
const read = (text: string) => readOrgId(text, commercialCloud);

const base64 = (text: string) => Buffer.from(text).toString('base64');

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
    ['no hyphens', orgId.replaceAll('-', ''), 'hyphens', true],
    ['the dashes of a word processor', orgId.replaceAll('-', '–'), 'uuid', true],
    ['full-width characters', orgId.replaceAll('5', '５').replaceAll('-', '－'), 'uuid', true],
    ['the label of Control Hub', `Organization ID: ${orgId}`, 'uuid', true],
    ['a label with a hyphen behind it', `orgId - ${orgId}`, 'uuid', true],
    ['a Russian label', `Идентификатор организации: ${orgId}`, 'uuid', true],
    ['the prefix of a URN', `urn:uuid:${orgId}`, 'uuid', true],
    ['a number sign', `#${orgId}`, 'uuid', true],
    ['a slash behind it', `${orgId}/`, 'uuid', true],
    ['a name behind it', `${orgId} (Contoso)`, 'uuid', true],
    ['the label of Control Hub on a line of its own', `Organization ID\n${orgId}\n`, 'uuid', true],
    ['the label and no hyphens', `Organization ID: ${orgId.replaceAll('-', '')}`, 'hyphens', true],
    ['the British label', `Organisation ID ${orgId}`, 'uuid', true],
    ['the label of this app', `Org ID = ${orgId}`, 'uuid', true],
    ['the label with a full-width colon', `Org ID：${orgId}`, 'uuid', true],
    ['the Chinese label', `组织 ID：${orgId}`, 'uuid', true],
    ['the other Chinese label', `组织标识：${orgId}。`, 'uuid', true],
    ['a field of JSON', `"orgId": "${orgId}",`, 'uuid', true],
    ['the label before the base64 form', `orgId: ${base64(`ciscospark://us/ORGANIZATION/${orgId}`)}`, 'base64', true],
    ['the German label', `Organisations-ID: ${orgId}`, 'uuid', true],
    ['the French label', `ID de l’organisation : ${orgId}`, 'uuid', true],
    ['the Japanese label', `組織 ID： ${orgId}`, 'uuid', true],
    ['the lines of Control Hub', `Company: Contoso\nOrganization ID: ${orgId}\nCluster: us`, 'uuid', true],
    ['a line of its own below its label', `Contoso\nOrganization ID\n${orgId}\nCluster`, 'uuid', true],
    ['a label after another ID', `Tenant ID: b${orgId.slice(1)}\nOrg ID: ${orgId}`, 'uuid', true],
    [
      'a whole answer of Webex APIs',
      JSON.stringify({
        id: base64('ciscospark://us/PEOPLE/x'),
        orgId: base64(`ciscospark://us/ORGANIZATION/${orgId}`),
      }),
      'base64',
      true,
    ],
    ['a full stop', `${orgId}.`, 'uuid', true],
    ['a Tenant URL and a full stop', `${base}/${orgId}.`, 'tenantUrl', true],
    ['the base64 of the UUID alone', base64(orgId), 'base64', true],
    ['the base64 of the UUID in upper case', base64(orgId.toUpperCase()), 'base64', true],
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
    ['a label and a wrong character', `Org ID: a35g${orgId.slice(4)}`, { reason: 'character', position: 4 }],
    ['a wrong character in base64', base64(`a35g${orgId.slice(4)}`), { reason: 'character', position: 4 }],
    ['23 digits', orgId.slice(0, 27), { reason: 'unusable', orgId: '', tenantUrl: '' }],
    ['24 digits', orgId.slice(0, 28), { reason: 'length', digits: 24 }],
    ['the address of a user', `https://admin.webex.com/users/${orgId}`, { reason: 'unusable', orgId: '' }],
    ['the ID of a tenant', `Tenant ID: ${orgId}`, { reason: 'character' }],
    ['two different IDs', `${orgId} ${orgId.replace('a', 'b')}`, { reason: 'length' }],
    ['an address with it in front', `${orgId}@contoso.example`, { reason: 'character' }],
    ['a name', 'Contoso', { reason: 'unusable', orgId: '', tenantUrl: '' }],
    ['an email address', 'ada.lovelace@contoso.example', { reason: 'unusable', orgId: '', tenantUrl: '' }],
    ['something with a slash', 'a/b', { reason: 'unusable', orgId: '' }],
    ['Chinese', '组织标识', { reason: 'unusable', orgId: '' }],
    ['a Tenant URL without an Org ID', 'https://api.ciscospark.com/v1/scim/', { reason: 'unusable', orgId: '' }],
    ['the ID of a user', `ciscospark://us/PEOPLE/${orgId}`, { reason: 'unusable', orgId: '' }],
    ['the base64 ID of a user', base64(`ciscospark://us/PEOPLE/${orgId}`), { reason: 'unusable', orgId: '' }],
    ['two Org IDs', `Org ID: ${orgId}\nOrg ID: b${orgId.slice(1)}`, { kind: 'invalid' }],
    ['the tenant ID of an organization', `Organization tenant ID: ${orgId}`, { kind: 'invalid' }],
    ['the ID of George', `George: ${orgId}`, { kind: 'invalid' }],
    ['an ID whose label names something else', `Org name: Contoso, user ID: ${orgId}`, { kind: 'invalid' }],
    ['the ID of a tenant by its label', `Tenant ID: ${orgId}`, { kind: 'invalid' }],
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

  it('finds any UUID behind any label, in base64, and before any full stop', () => {
    const label = fc.constantFrom('', 'Organization ID: ', 'ORG ID:', 'orgId=', '组织 ID：', '组织标识 ', 'Org ID\n');
    const form = fc.constantFrom(
      (id: string) => id,
      (id: string) => base64(id),
      (id: string) => base64(`ciscospark://us/ORGANIZATION/${id}`),
      (id: string) => `${base}/${id}`,
    );
    fc.assert(
      fc.property(fc.uuid(), label, form, fc.constantFrom('', '.', '。', ',', ';'), (id, before, wrap, after) => {
        expect(read(before + wrap(id) + after)).toMatchObject({ kind: 'valid', orgId: id });
      }),
    );
  });

  it('finds any UUID behind its label among other lines, and never takes the ID of something else', () => {
    const line = fc.constantFrom('Contoso', 'Cluster: us', 'Company: Contoso Ltd.', 'Created 2024-01-01', '');
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), fc.array(line), fc.array(line), (id, other, before, after) => {
        const text = [...before, `Tenant ID: ${other}`, `Organization ID: ${id}`, ...after].join('\n');
        expect(read(text)).toMatchObject({ kind: 'valid', orgId: id });
      }),
    );
  });

  it('marks the character that was replaced, behind any label', () => {
    const label = fc.constantFrom('', 'Organization ID: ', 'Org ID：');
    const wrong = fc.constantFrom(...'ghijklmnopqrstuvwxyz_!');
    const place = fc.integer({ min: 0, max: 35 }).filter((index) => orgId[index] !== '-');
    fc.assert(
      fc.property(label, wrong, place, (before, character, index) => {
        const text = orgId.slice(0, index) + character + orgId.slice(index + 1);
        expect(read(before + text)).toMatchObject({ reason: 'character', character, position: index + 1, orgId: text });
      }),
    );
  });

  it('keeps nothing and gives no Tenant URL of a text with fewer than 24 hexadecimal digits', () => {
    const character = fc.constantFrom(...'0123456789abcdef-ghxyz @.');
    fc.assert(
      fc.property(fc.string({ unit: character, minLength: 1, maxLength: 60 }), (text) => {
        const reading = read(text);
        const digits = text.replace(/[^0-9a-f]/g, '').length;
        if (digits >= 24 || reading.kind === 'empty') return;
        expect(reading).toEqual({ kind: 'invalid', orgId: '', tenantUrl: '', reason: 'unusable' });
      }),
    );
  });
});
