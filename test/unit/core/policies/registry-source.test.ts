import { expect, it } from 'vitest';
import { registrySource, registryText } from '../../../../electron/core/policies/registry-source';

const source = 'HKLM\\Software\\Policies\\WebexEntraSetup';
const key = 'HKEY_LOCAL_MACHINE\\Software\\Policies\\WebexEntraSetup';
const valuesOf = (...lines: string[]) => {
  const read = registrySource(['', key, ...lines, ''].join('\r\n'), source);
  return 'values' in read ? read.values : read.failure;
};

it('reads texts, numbers and lists as reg.exe prints them', () => {
  expect(
    valuesOf(
      '    Language    REG_SZ    zh-CN',
      '    CloudFile    REG_EXPAND_SZ    C:\\Program Files\\cloud.json',
      '    ClipboardSeconds    REG_DWORD    0x3c',
      '    Updates    REG_DWORD    0x0',
      '    ReminderDays    REG_MULTI_SZ    30\\07\\01',
      '    ReleaseFeed    REG_SZ    ',
      '',
      `${key}\\Subkey`,
    ),
  ).toEqual({
    Language: 'zh-CN',
    CloudFile: 'C:\\Program Files\\cloud.json',
    ClipboardSeconds: 60,
    Updates: 0,
    ReminderDays: ['30', '7', '1'],
    ReleaseFeed: '',
  });
});

it.each(['(Default)', '(Standard)', '(par défaut)', '(默认)', '（既定）'])(
  'leaves out the default value, which Windows calls %s',
  (name) => {
    expect(valuesOf(`    ${name}    REG_SZ    (value not set)`, '    Updates    REG_DWORD    0x1')).toEqual({
      Updates: 1,
    });
  },
);

it('reads lines with tabs, with two carriage returns, and with more spaces after the data', () => {
  expect(valuesOf('! REG.EXE VERSION 3.0', '\tLanguage\tREG_SZ\ten', '    Updates    REG_DWORD    0x1  \r')).toEqual({
    Language: 'en',
    Updates: 1,
  });
});

it('reads an empty list, and a list with a separator at its end', () => {
  expect(valuesOf('    ReminderDays    REG_MULTI_SZ    ')).toEqual({ ReminderDays: [] });
  expect(valuesOf('    ReminderDays    REG_MULTI_SZ')).toEqual({ ReminderDays: [] });
  expect(valuesOf('    ReminderDays    REG_MULTI_SZ    30\\0\\0')).toEqual({ ReminderDays: ['30'] });
});

it('keeps the type of a value that no policy has, so that it can be reported', () => {
  expect(valuesOf('    Updates    REG_BINARY    01000000')).toEqual({ Updates: 'REG_BINARY 01000000' });
  expect(valuesOf('    Updates    REG_DWORD    (invalid DWORD (32-bit) value)')).toEqual({
    Updates: 'REG_DWORD (invalid DWORD (32-bit) value)',
  });
});

it('reads nothing from an empty key, from an error, and from nothing', () => {
  expect(valuesOf()).toEqual({});
  for (const output of ['', 'ERROR: The system was unable to find the specified registry key or value.'])
    expect(registrySource(output, source)).toEqual({ source, values: {} });
});

it('decodes UTF-8, and otherwise the OEM code page of the system', () => {
  // GBK: 用户
  const gbk = Buffer.from([0x43, 0x3a, 0x5c, 0xd3, 0xc3, 0xbb, 0xa7]);
  expect(registryText(Buffer.from('C:\\用户'), '936')).toBe('C:\\用户');
  expect(registryText(gbk, '936')).toBe('C:\\用户');
  expect(registryText(gbk, '437')).toContain('\ufffd');
  expect(registryText(gbk, '')).toContain('\ufffd');
});
