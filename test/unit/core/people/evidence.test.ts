import { describe, expect, it } from 'vitest';
import type { Evidence, MappingSource } from '../../../../shared/contract';
import { byMail, byPrincipal, compare, type EntraRow, rowsOf, type WebexRow } from './world';

const ada = { userPrincipalName: 'ada@x.onmicrosoft.com' };
const address = (attribute: string | null, where: 'userName' | 'emails'): Evidence => ({
  kind: 'address',
  attribute,
  in: where,
});

describe('a person in Webex under another address is found', () => {
  it.each<[string, EntraRow, WebexRow, MappingSource, Evidence]>([
    ['by mail', { ...ada, mail: 'A.L@x.com' }, { userName: 'a.l@x.com' }, byPrincipal, address('mail', 'userName')],
    [
      'by userPrincipalName',
      { ...ada, mail: 'a.l@x.com' },
      { userName: ada.userPrincipalName },
      byMail,
      address('userPrincipalName', 'userName'),
    ],
    [
      'by one of other mails',
      { ...ada, otherMails: 'q@y.com;a.l@x.com' },
      { userName: 'a.l@x.com' },
      byPrincipal,
      address('otherMails', 'userName'),
    ],
    [
      'by other mails as a script writes them',
      { ...ada, otherMails: '["q@y.com", "a.l@x.com"]' },
      { userName: 'a.l@x.com' },
      byPrincipal,
      address('otherMails', 'userName'),
    ],
    [
      'by a proxy address',
      { ...ada, proxyAddresses: 'SMTP:q@y.com|smtp:a.l@x.com' },
      { userName: 'a.l@x.com' },
      byPrincipal,
      address('proxyAddresses', 'userName'),
    ],
    [
      'by an attribute of their own',
      { ...ada, extensionAttribute7: 'a.l@x.com' },
      { userName: 'a.l@x.com' },
      byPrincipal,
      address('extensionAttribute7', 'userName'),
    ],
    [
      'by the value among further addresses',
      ada,
      { userName: 'a.l@x.com', emails: ['a.l@x.com', 'ADA@x.onmicrosoft.com'] },
      byPrincipal,
      address(null, 'emails'),
    ],
    [
      'by mail among further addresses',
      { ...ada, mail: 'a@x.com' },
      { userName: 'a.l@x.com', emails: ['a@x.com'] },
      byPrincipal,
      address('mail', 'emails'),
    ],
    [
      'by the objectId',
      { ...ada, objectId: 'AB-1' },
      { userName: 'a.l@x.com', externalId: 'ab-1' },
      byPrincipal,
      { kind: 'objectId' },
    ],
    [
      'by local part and displayed name',
      { ...ada, displayName: 'Ada Lövelace' },
      { userName: 'ada@x.com', displayName: 'ADA LÖVELACE' },
      byPrincipal,
      { kind: 'name' },
    ],
    [
      'by local part of mail and full name',
      { ...ada, mail: 'al@x.com', givenName: 'Ada', surname: 'L' },
      { userName: 'al@y.com', displayName: 'Ada L' },
      byPrincipal,
      { kind: 'name' },
    ],
    [
      'by names in two columns',
      { ...ada, displayName: 'Ada L' },
      { userName: 'ada@x.com', givenName: 'Ada', familyName: 'L' },
      byPrincipal,
      { kind: 'name' },
    ],
    [
      'after a guest',
      { userPrincipalName: 'g_y.com#EXT#@x.com', mail: 'g@z.com' },
      { userName: 'g@y.com' },
      byMail,
      address('userPrincipalName', 'userName'),
    ],
  ])('%s', async (_name, entra, webex, source, evidence) => {
    const result = await compare([entra], [{ userName: 'somebody@else.com', displayName: 'Ada' }, webex], source);
    expect(rowsOf(result)[0]).toMatchObject({ verdict: 'duplicates', webexUserName: webex.userName, evidence });
    expect(result.summary.counts).toMatchObject({ duplicates: 1, creates: 0, webexOnly: 1 });
  });

  it('by the strongest evidence', async () => {
    const entra = { ...ada, mail: 'a.l@x.com', objectId: '1', displayName: 'Ada' };
    const webex = [
      { userName: 'ada@z.com', displayName: 'Ada' },
      { userName: 'a.l@x.com' },
      { userName: 'by.id@x.com', externalId: '1' },
    ];
    const found = async (list: WebexRow[]) => rowsOf(await compare([entra], list))[0]?.webexUserName;
    expect(await found(webex)).toBe('by.id@x.com');
    expect(await found(webex.slice(0, 2))).toBe('a.l@x.com');
    expect(await found(webex.slice(0, 1))).toBe('ada@z.com');
  });
});

describe('a person in Webex is not matched with another', () => {
  it.each<[string, EntraRow[], WebexRow[]]>([
    [
      'who is matched already',
      [{ userPrincipalName: 'x@x.com' }, { ...ada, mail: 'x@x.com' }],
      [{ userName: 'x@x.com', emails: ['ada@x.onmicrosoft.com'] }],
    ],
    [
      'with the same name alone',
      [{ ...ada, displayName: 'Ada' }],
      [{ userName: 'lovelace@x.com', displayName: 'Ada' }],
    ],
    [
      'with the same local part alone',
      [{ ...ada, displayName: 'Ada' }],
      [{ userName: 'ada@x.com', displayName: 'Adalbert' }],
    ],
    ['when names are missing', [ada], [{ userName: 'ada@x.com' }]],
    ['with an externalId that is empty', [{ ...ada, objectId: '' }], [{ userName: 'b@x.com', externalId: '' }]],
  ])('%s', async (_name, entra, webex) => {
    expect(rowsOf(await compare(entra, webex))[entra.length - 1]).toMatchObject({ verdict: 'creates' });
  });
});
