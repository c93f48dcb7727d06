import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordDocument } from '../../../../../electron/core/record-copy/record-document';
import { cleaned, isolated } from '../../../../../electron/core/record-copy/record-document/clean';
import { locales } from '../../../../../shared/enums';
import { translator } from '../../../../../shared/texts/i18n';
import { savedAt } from '../../../../fixtures/sample-records';
import { anyRecord } from '../../../../fixtures/strange-record';

const locale = fc.constantFrom(...locales);
const space = fc.constantFrom('real', 'practice');

it('any record results in a document of plain data with clean texts and unique ids', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyRecord, space, locale, (record, where, language) => {
      const input = { record, space: where, savedAt, appVersion: '0.1.0' };
      const document = recordDocument(input, translator(language));
      const text = JSON.stringify(document);
      expect(JSON.parse(text)).toEqual(document);
      expect(text).not.toMatch(/undefined|\[object/);
      expect(cleaned(document)).toEqual(document);
      const ids = document.sections.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(recordDocument(input, translator(language))).toEqual(document);
    }),
    { numRuns: 200 },
  );
});

it('isolates a name that changes the text direction', () => {
  expect(isolated('Contoso')).toBe('Contoso');
  expect(isolated('\u202egnp\u2069.exe')).toBe('\u2068\u202egnp.exe\u2069');
  expect(isolated('עברית')).toBe('\u2068עברית\u2069');
});

it('cleaned() removes invalid characters and leaves other texts unchanged', () => {
  expect(cleaned({ a: ['x\r\ny\u0000\ud800', 1, null], b: '张伟\t😀' })).toEqual({
    a: ['x\ny\ufffd\ufffd', 1, null],
    b: '张伟\t😀',
  });
});
