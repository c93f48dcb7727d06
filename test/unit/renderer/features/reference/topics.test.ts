import { describe, expect, it } from 'vitest';
import { findTopics, reference } from '../../../../../renderer/features/reference/topics';
import { translator } from '../../../../../shared/texts/i18n';

const ids = (search: string, locale: 'en' | 'zh-CN' = 'en') =>
  findTopics(search, translator(locale)).map((topic) => topic.id);

describe('search of the reference', () => {
  it('shows every topic while the search is empty', () => {
    expect(ids('')).toEqual(reference.map((topic) => topic.id));
    expect(ids('   ')).toHaveLength(reference.length);
  });

  it('finds the topics that hold every word, in the language of the page', () => {
    expect(ids('four weeks')).toEqual(['quarantine']);
    expect(ids('RESTORE user')).toContain('restore');
    expect(ids('四周', 'zh-CN')).toEqual(['quarantine']);
    expect(ids('四周')).toEqual([]);
  });

  it('ignores the marks around labels', () => {
    expect(ids('select remove and confirm')).toEqual(['removeAssignment']);
    expect(ids('**')).toEqual([]);
  });
});
