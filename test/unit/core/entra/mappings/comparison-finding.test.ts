import { describe, expect, it } from 'vitest';
import { checkMappings } from '../../../../../electron/core/entra/mappings/check';
import {
  type Comparison,
  matchingRows,
  withComparison,
} from '../../../../../electron/core/entra/mappings/comparison-finding';
import { defaultMappings } from '../../../../../electron/core/entra/mappings/default-mappings';
import type { AttributeMapping } from '../../../../../shared/contract';
import { translator } from '../../../../../shared/texts/i18n';
import { findingText } from '../../../../../shared/texts/mapping-texts';
import { fakeEngine } from '../fake-engine';
import { defaultsWith, mapping } from '../samples';

const at = '2026-11-22T10:00:00.000Z';
const mail = defaultsWith('userName', { source: { kind: 'attribute', name: 'mail' } });
const counts = { matches: 1, differsInCase: 0, duplicates: 0, creates: 0, cannot: 0, webexOnly: 0 };
const compared = (rows: readonly AttributeMapping[], duplicates = 0): Comparison => ({
  at,
  people: 12,
  counts: { ...counts, duplicates },
  matching: matchingRows(rows),
});
const found = (rows: readonly AttributeMapping[], comparison: Comparison | null) =>
  withComparison(checkMappings(rows, fakeEngine), rows, comparison, fakeEngine);
const codes = (...of: Parameters<typeof found>) =>
  found(...of)
    .filter(({ code }) => code !== 'neverCleared')
    .map(({ code, severity, row }) => `${severity} ${code} ${row}`);

describe('the warning about userName', () => {
  it('gives way to the result of a comparison with these mappings', () => {
    expect(codes(mail, null)).toEqual(['warning userNameChanged 0']);
    expect(codes(mail, compared(mail))).toEqual(['info userNameCompared 0']);
    expect(codes(mail, compared(mail, 3))).toEqual(['warning userNameDuplicates 0']);
    const [finding] = found(mail, compared(mail, 3));
    expect(finding && findingText(finding, translator('en'))).toBe(
      'The comparison on November 22, 2026 with these mappings found 3 users that Entra would create a second time.',
    );
  });

  it('is not the only one: the result is there for Entra’s defaults too, at its row', () => {
    const rows = [mapping('title', 'jobtitle'), ...defaultMappings()];
    expect(codes(rows, compared(defaultMappings(), 1))).toEqual([
      'warning sourceSpelling 0',
      'warning userNameDuplicates 1',
    ]);
  });

  it('counts a comparison while other rows change, and their order', () => {
    expect(codes([...mail.toReversed(), mapping('title', 'jobTitle')], compared(mail))).toEqual([
      'info userNameCompared 5',
    ]);
  });

  it.each<[string, readonly AttributeMapping[], Comparison]>([
    ['with another source', mail, compared(defaultMappings())],
    ['by an earlier version', mail, { at, people: 12, counts }],
    ['with another precedence', mail.map((row) => ({ ...row, matching: row.matching * 2 })), compared(mail)],
    ['with fewer matching attributes', mail.map((row, index) => ({ ...row, matching: index + 1 })), compared(mail)],
  ])('stays after a comparison %s', (_, rows, comparison) => {
    const before = checkMappings(rows, fakeEngine);
    expect(withComparison(before, rows, comparison, fakeEngine)).toBe(before);
  });

  it('stays where Entra matches by more than userName, or not by it', () => {
    const two = mail.map((row) => (row.target === 'externalId' ? { ...row, matching: 2 } : row));
    const none = mail.map((row) => ({ ...row, matching: 0 }));
    for (const rows of [two, none]) expect(codes(rows, compared(rows))).toContain('warning userNameChanged 0');
  });
});
