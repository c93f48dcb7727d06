import { describe, expect, it, vi } from 'vitest';
import { FailureError } from '../../../../../electron/core/lib/failure';
import { controlHubFile } from '../../../../../electron/core/people/users-file/file-kind';
import { ada, plain, reading, utf16 } from './reading';

vi.setConfig({ testTimeout: 60_000 });

it('a file of which each row was left out says so', async () => {
  const csv = `userPrincipalName,displayName,department\n${ada},Doe,John,Sales\n`;
  await expect(reading(csv)).rejects.toMatchObject({
    failure: { code: 'usersFile.empty', detail: { reason: 'leftOut' } },
  });
});

it.each([
  'Anzeigename,Benutzerprinzipalname',
  '显示名称,用户主体名称',
  'Nom,Nom d’utilisateur principal',
  '表示名,ユーザー プリンシパル名',
])('a header in another language is named as such: %s', async (header) => {
  await expect(reading(`${header}\nAda,${ada}\n`)).rejects.toMatchObject({
    failure: { code: 'usersFile.noUserPrincipalName', detail: { reason: 'language' } },
  });
});

describe('a file that is not a users file', () => {
  const bytes = (...list: number[]) => Buffer.concat([Buffer.from(list), Buffer.alloc(600, 7)]);
  it.each([
    ['nothing', '', 'usersFile.empty'],
    ['blanks', ' \r\n\n ', 'usersFile.empty'],
    ['a mark alone', '\uFEFF', 'usersFile.empty'],
    ['a header alone', 'userPrincipalName,mail\n', 'usersFile.empty'],
    ['a workbook', bytes(0x50, 0x4b, 3, 4), 'usersFile.workbook'],
    ['an old workbook', bytes(0xd0, 0xcf, 0x11, 0xe0), 'usersFile.workbook'],
    ['an archive', bytes(0x1f, 0x8b), 'usersFile.workbook'],
    ['PDF', '%PDF-1.7\n', 'usersFile.binary'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), 'usersFile.binary'],
    ['a byte 0 far inside', `${plain}${`${ada},x,y\n`.repeat(200)}\0`, 'usersFile.binary'],
    ['a web page', '\n<!DOCTYPE html><html>', 'usersFile.webPage'],
    ['JSON that ends too early', '[{"userPrincipalName":"a"}', 'usersFile.json'],
    ['Windows-1252', Buffer.from(plain.replace('Ada', 'Ad\u00e9'), 'latin1'), 'usersFile.encoding'],
    ['half a UTF-16 letter', utf16(plain, true, false).subarray(0, -1), 'usersFile.encoding'],
    ['no userPrincipalName', 'displayName,mail\nAda,a@b.c\n', 'usersFile.noUserPrincipalName'],
    ['an open quote', `${plain}${ada},"Ada,x\n${`${ada},x,y\n`.repeat(50)}`, 'usersFile.quote'],
  ])('%s', async (_name, content, code) => {
    await expect(reading(content)).rejects.toMatchObject({ failure: { code, detail: { file: 'users.csv' } } });
  });

  it('reports where an unclosed quote opens, without reading all of a long file', async () => {
    const csv = `${plain}${ada},"Ada,x\n${`${ada},x,y\n`.repeat(500_000)}`;
    await expect(reading(csv)).rejects.toMatchObject({ failure: { code: 'usersFile.quote', detail: { position: 4 } } });
  });

  it('is rejected when the two files are swapped', async () => {
    const hub = `First Name,User ID/Email (Required)\nAda,${ada}\n`;
    const reason = async (work: Promise<unknown>) => {
      const thrown = await work.catch((error: unknown) => error);
      return thrown instanceof FailureError ? [thrown.failure.code, thrown.failure.detail?.reason] : thrown;
    };
    expect(await reason(reading(hub))).toEqual(['usersFile.noUserPrincipalName', 'otherFile']);
    expect(await reason(reading(plain, controlHubFile))).toEqual(['usersFile.noUserId', 'otherFile']);
    expect(await reason(reading('a,b\n1,2\n'))).toEqual(['usersFile.noUserPrincipalName', '']);
  });
});
