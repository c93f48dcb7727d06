import { expect, it } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import { fileFailure, fileProblem } from '../../../../electron/core/lib/file-problem';

const error = (code: string | undefined) => Object.assign(new Error('quotes a path'), { code });

it.each([
  ['ENOSPC', 'diskFull', 'file.diskFull'],
  ['EDQUOT', 'diskFull', 'file.diskFull'],
  ['EACCES', 'notWritable', 'file.notWritable'],
  ['EPERM', 'notWritable', 'file.notWritable'],
  ['EROFS', 'notWritable', 'file.notWritable'],
  ['EISDIR', 'inUse', 'file.writeFailed'],
  ['ENOTDIR', 'folderGone', 'file.writeFailed'],
  ['EMFILE', 'other', 'file.writeFailed'],
] as const)('classifies the write error %s as %s and reports %s', (code, problem, failure) => {
  expect(fileProblem(error(code), '/a/b.json')).toBe(problem);
  expect(fileFailure(error(code), '/a/b.json').failure).toEqual({
    code: failure,
    detail: { file: 'b.json', reason: code },
  });
});

it('describes an error without a code by its class, never by its message', () => {
  expect(fileFailure(error(undefined), '/a/b.json').failure.detail).toEqual({ file: 'b.json', reason: 'Error' });
  expect(fileFailure('quotes a path', '/a/b.json').failure.detail).toEqual({ file: 'b.json', reason: 'unknown' });
});

it('returns a FailureError unchanged', () => {
  const known = new FailureError('file.diskFull', { file: 'x' });
  expect(fileFailure(known, '/y')).toBe(known);
});
