import { expect, it } from 'vitest';
import { diskFailure } from '../../../../electron/core/lib/failure';

it.each([
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['EACCES', 'notWritable'],
  ['EPERM', 'notWritable'],
  ['EROFS', 'notWritable'],
  ['ENOTDIR', 'writeFailed'],
  [undefined, 'writeFailed'],
])('writing a file that ends with %s is told as %s', (code, what) => {
  expect(diskFailure(Object.assign(new Error('no'), { code }))).toBe(what);
});
