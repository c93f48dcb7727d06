import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileNameOf } from '../../../../electron/core/record-copy/file-name';

it.each([
  ['Contoso', 'Reminders Contoso.ics'],
  ['', 'Reminders.ics'],
  ['a/b\\c:d*e?"<>|', 'Reminders a b c d e.ics'],
  ['..', 'Reminders.ics'],
  ['测试组织', 'Reminders 测试组织.ics'],
])('%j', (name, file) => {
  expect(fileNameOf('Reminders', name, 'ics')).toBe(file);
});

it('the file name is short and valid for any setup name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const file = fileNameOf('Reminders', name, 'ics');
      expect(file).toMatch(/^Reminders.*\.ics$/su);
      expect(file).not.toMatch(/[. ]\.ics$/);
      expect(file).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
      expect(Buffer.byteLength(file)).toBeLessThanOrEqual(255);
    }),
  );
});
