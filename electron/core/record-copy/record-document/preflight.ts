import type { RecordSection } from '../../../../shared/contract';
import { preflightVerdicts } from '../../../../shared/enums/preflight';
import { sourceText } from '../../entra/expression-engine';
import { groupBlocks } from './groups';
import type { RenderContext } from './render-context';
import { code, fact, message, momentOf } from './values';

/** The result of the last comparison of people. */
export function preflightSection(context: RenderContext): RecordSection {
  const { t, number } = context.translator;
  const title = t('document.section.preflight');
  const last = context.settled.findLast((event) => event.type === 'preflighted');
  const groups = groupBlocks(context);
  if (!last) {
    return { id: 'preflight', title, blocks: [{ kind: 'text', text: t('document.preflight.none') }, ...groups] };
  }
  const from = sourceText(last.from);
  return {
    id: 'preflight',
    title,
    blocks: [
      {
        kind: 'facts',
        facts: [
          fact('preflight.when', t('document.preflight.when'), momentOf(last.at, context)),
          fact('preflight.from', t('document.preflight.from'), from ? code(from) : message('–')),
          fact('preflight.people', t('document.preflight.people'), message(number(last.people))),
          fact('preflight.webexPeople', t('document.preflight.webexPeople'), message(number(last.webexPeople))),
          ...(last.assigned === undefined
            ? []
            : [fact('preflight.assigned', t('document.preflight.assigned'), message(number(last.assigned)))]),
          ...(last.incomplete
            ? [
                fact(
                  'preflight.incomplete',
                  t('document.preflight.incomplete'),
                  message(t('preflight.list.incomplete'), 'warning'),
                ),
              ]
            : []),
          ...(last.leftOut
            ? [fact('preflight.leftOut', t('document.preflight.leftOut'), message(number(last.leftOut)))]
            : []),
        ],
      },
      ...(last.shortfall
        ? [
            {
              kind: 'callout' as const,
              tone: 'warning' as const,
              title: t('preflight.short.title', last.shortfall),
              text: t('preflight.short.text'),
            },
          ]
        : []),
      {
        kind: 'table',
        id: 'preflight',
        caption: title,
        columns: [t('document.preflight.result'), t('document.preflight.count')],
        rows: preflightVerdicts
          .filter((verdict) => last.counts[verdict] !== undefined)
          .map((verdict) => ({
            id: verdict,
            cells: [
              message(t(`preflight.verdict.${verdict}`)),
              message(
                number(last.counts[verdict] ?? 0),
                verdict === 'duplicates' && last.counts[verdict] > 0 ? 'warning' : 'plain',
              ),
            ],
          })),
      },
      { kind: 'text', text: t('document.preflight.text'), quiet: true },
      ...groups,
    ],
  };
}
