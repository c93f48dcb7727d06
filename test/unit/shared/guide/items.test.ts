import { describe, expect, it } from 'vitest';
import { entraPortals, locales, portalStepIds } from '../../../../shared/enums';
import { guidePage } from '../../../../shared/guide';
import { translator } from '../../../../shared/texts/i18n';

/** Where an instruction leads to, by its own message. */
const leadsTo: Readonly<Record<string, readonly string[]>> = {
  'guide.addApp.skip': ['guide.addApp.hide'],
  'newPortal.addApp.skip': ['guide.addApp.hide'],
  'guide.mappings.list.detail': ['newPortal.mappings.groups', 'olderPortal.mappings.groups'],
};
const itemNumber = /item (\d+) below|下面第 (\d+) 项/;

describe.each(locales)('the instructions in %s', (locale) => {
  const { t } = translator(locale);
  const pages = portalStepIds.flatMap((step) => entraPortals.map((portal) => guidePage(step, portal)));
  const references = pages.flatMap(({ tasks }) =>
    tasks.flatMap(({ text, detail }) =>
      [text, detail].flatMap((id) => {
        const found = id ? itemNumber.exec(t(id)) : null;
        return id && found ? [{ id, target: tasks[Number(found[1] ?? found[2]) - 1]?.text ?? '' }] : [];
      }),
    ),
  );

  it('lead to the right item of their own list', () => {
    expect(references).toHaveLength(4);
    for (const { id, target } of references) expect(leadsTo[id], id).toContain(target);
  });

  it('never call an item a step, which is what the wizard calls its pages', () => {
    const texts = pages.flatMap(({ tasks }) => tasks.flatMap(({ text, detail }) => [text, detail]));
    const named = texts.filter((id) => id !== undefined && /step \d|第 \d+ 步/.test(t(id)));
    expect(named).toEqual([]);
  });

  it('say Save where the source of userName is changed, before anything else is opened', () => {
    const save = locale === 'en' ? '**Save**' : '**保存**';
    expect(t('guide.mappings.check.detail')).toContain(save);
  });
});
