import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import { archiveName } from '../../../../electron/features/copies/archive-name';
import { copyFailure } from '../../../../electron/features/copies/copy-failure';
import { freeName, nameKey, nameTogether } from '../../../../electron/features/copies/copy-names';
import { paperOf } from '../../../../electron/platform/paper';
import { translator } from '../../../../shared/texts/i18n';

describe('names of copies', () => {
  it('of one setup get the same number when one of them is taken', () => {
    const taken = new Set([nameKey('2026-11-22 Contoso (a35b…20c).JSON')]);
    const names = ['2026-11-22 Contoso (a35b…20c).html', '2026-11-22 Contoso (a35b…20c).json'];
    expect(nameTogether(names, taken)).toEqual([
      '2026-11-22 Contoso (a35b…20c) (2).html',
      '2026-11-22 Contoso (a35b…20c) (2).json',
    ]);
    expect(nameTogether(names, taken)[0]).toBe('2026-11-22 Contoso (a35b…20c) (3).html');
  });

  it('are distinct in case-insensitive and in decomposing file systems', () => {
    expect(nameKey('Zürich.html')).toBe(nameKey('ZU\u0308RICH.HTML'));
    const name = fc.stringMatching(/^[aAbBüÜ ]{1,2}\.(html|pdf)$/);
    fc.assert(
      fc.property(fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), { maxLength: 20 }), (setups) => {
        const taken = new Set<string>();
        const distinct = setups.map((names) => [...new Map(names.map((each) => [nameKey(each), each])).values()]);
        const all = distinct.flatMap((names) => nameTogether(names, taken));
        expect(new Set(all.map(nameKey)).size).toBe(all.length);
      }),
    );
  });

  it('use the next free number', () => {
    const taken = new Set(['a.html', 'a (2).html'].map(nameKey));
    expect(freeName('A.html', taken)).toBe('A (3).html');
    expect(freeName('b.html', taken)).toBe('b.html');
    expect(freeName('a (2).html', taken)).toBe('a (3).html');
    expect(freeName('a (2026).html', new Set([nameKey('a (2026).html')]))).toBe('a (2026) (2).html');
  });

  it('of an archive begin with the day of the computer', () => {
    const day = new Date(2026, 0, 2, 23, 59);
    expect(archiveName(day, 'real', translator('en'))).toBe('2026-01-02 Setup records.zip');
    expect(archiveName(day, 'practice', translator('zh-CN'))).toBe('2026-01-02 练习连接记录.zip');
  });
});

describe('paper', () => {
  it.each([
    ['US', 'Letter'],
    ['ca', 'Letter'],
    ['MX', 'Letter'],
    ['PH', 'Letter'],
    ['GB', 'A4'],
    ['CN', 'A4'],
    ['', 'A4'],
  ])('of %s is %s', (region, paper) => {
    expect(paperOf(region)).toBe(paper);
  });
});

describe('an error of writing', () => {
  const failureOf = (code: string, path = '/media/usb/a.html', platform: NodeJS.Platform = 'linux') =>
    copyFailure(Object.assign(new Error('quotes a path'), { code }), path, platform).failure;

  it.each([
    ['ENOSPC', 'copy.diskFull'],
    ['EDQUOT', 'copy.diskFull'],
    ['EACCES', 'copy.notWritable'],
    ['EROFS', 'copy.notWritable'],
    ['ENOENT', 'copy.folderGone'],
    ['ESTALE', 'copy.folderGone'],
    ['ENAMETOOLONG', 'copy.nameTooLong'],
    ['EMFILE', 'copy.writeFailed'],
  ])('%s means %s', (code, meaning) => {
    expect(failureOf(code)).toEqual({ code: meaning, detail: { file: 'a.html', reason: code } });
  });

  it('is reported as a long path on Windows, which has no error code for it', () => {
    const long = `C:\\${'x'.repeat(260)}`;
    expect(failureOf('ENOENT', long, 'win32').code).toBe('copy.nameTooLong');
    expect(failureOf('ENOENT', 'C:\\a.html', 'win32').code).toBe('copy.folderGone');
    expect(failureOf('ENOENT', long, 'linux').code).toBe('copy.folderGone');
  });

  it('is returned unchanged if it is a FailureError', () => {
    const known = new FailureError('copy.diskFull', { file: 'x' });
    expect(copyFailure(known, '/y')).toBe(known);
  });
});
