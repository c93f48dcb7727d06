import type { AttributeMapping, RecordBlock, RecordSection, RecordValue } from '../../../../shared/contract';
import type { Translator } from '../../../../shared/texts/i18n';
import { applyText, typeText } from '../../../../shared/texts/mapping-texts';
import { sameSource, sourceText } from '../../entra/expression-engine';
import { differenceFromDefaults, pairRows, sameMapping } from '../../entra/mappings/compare';
import { defaultMappings } from '../../entra/mappings/default-mappings';
import * as engine from '../../expressions';
import { planOf } from '../../setup/mapping-plan';
import type { RenderContext } from './render-context';
import { code, message } from './values';

/** The attribute mappings, and their differences from Entra's defaults. */
export function mappingsSection(context: RenderContext): RecordSection {
  const { facts, translator } = context;
  const { t, moment } = translator;
  const mappings = facts.mappings?.mappings ?? defaultMappings();
  const { added, changed, removed } = differenceFromDefaults(mappings, engine);
  const counts = { added: added.length, changed: changed.length, removed: removed.length };
  const changes = facts.mappings
    ? t('document.mappings.changed', { moment: moment(facts.mappings.at), ...counts })
    : t('document.mappings.defaults');
  return {
    id: 'mappings',
    title: t('document.section.mappings'),
    blocks: [
      { kind: 'text', text: changes },
      ...table(mappings, translator),
      ...(facts.plannedGroups
        ? [{ kind: 'text', text: t(`record.event.groupsPlanned.${facts.plannedGroups}`) } as const]
        : []),
      ...inEntra(context),
      { kind: 'text', text: t('document.mappings.inApp'), quiet: true },
    ],
  };
}

/** How much of the plan is in Entra, as far as the administrator said. */
function inEntra({ facts, translator }: RenderContext): RecordBlock[] {
  const { t, moment } = translator;
  const { entries, changes, groupsChanged, confirmedAt } = planOf(facts);
  const done = entries.filter((entry) => entry.done).length;
  return [
    ...(entries.length ? [t('document.mappings.entered', { done, count: entries.length })] : []),
    ...(confirmedAt && (changes.length || groupsChanged)
      ? [t('document.mappings.outdated', { moment: moment(confirmedAt) })]
      : []),
  ].map((text) => ({ kind: 'text', text }));
}

function table(mappings: readonly AttributeMapping[], translator: Translator): RecordBlock[] {
  const { t } = translator;
  const pairs = pairRows(defaultMappings(), mappings);
  if (pairs.length === 0) return [{ kind: 'text', text: t('document.mappings.empty') }];
  return [
    {
      kind: 'table',
      id: 'mappings',
      caption: t('document.section.mappings'),
      columns: [
        t('mapping.column.target'),
        t('mapping.column.source'),
        t('mapping.column.matching'),
        t('mapping.column.defaultValue'),
        t('mapping.column.apply'),
        t('document.mappings.mark'),
      ],
      rows: pairs.flatMap(({ before, after }, index) => {
        const row = after ?? before;
        if (!row) return [];
        return {
          id: `${index} ${row.target}`,
          ...(after ? {} : { past: true }),
          cells: [
            code(row.target),
            sourceOf(row, translator),
            message(row.matching > 0 ? String(row.matching) : '–'),
            row.defaultValue ? code(row.defaultValue) : message('–'),
            message(applyText(row.apply, translator)),
            markOf(before, after, translator),
          ],
        };
      }),
    },
  ];
}

function sourceOf({ source }: AttributeMapping, translator: Translator): RecordValue {
  const type = typeText(source.kind, translator);
  const text = sourceText(source);
  return text ? code(text, type) : message(type);
}

function markOf(before: AttributeMapping | null, after: AttributeMapping | null, translator: Translator): RecordValue {
  const { t } = translator;
  if (!after) return message(t('document.mappings.mark.removed'), 'bad');
  if (!before) return message(t('document.mappings.mark.added'), 'info');
  if (sameMapping(before, after, engine)) return message(t('document.mappings.mark.default'));
  const note = sameSource(before.source, after.source, engine)
    ? t('document.mappings.wasOther', { settings: settingsText(before, translator) })
    : t('document.mappings.was', { source: sourceText(before.source) });
  return { text: t('document.mappings.mark.changed'), tone: 'warning', note };
}

/** The settings of a row, without its target and source, as text. */
export function settingsText({ matching, defaultValue, apply }: AttributeMapping, translator: Translator): string {
  const { t, list } = translator;
  const matched = matching > 0 ? [`${t('mapping.column.matching')} ${matching}`] : [];
  const filled = defaultValue ? [`${t('mapping.column.defaultValue')} ${defaultValue}`] : [];
  return list([...matched, ...filled, applyText(apply, translator)]);
}
