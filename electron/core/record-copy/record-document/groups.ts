import type { RecordSection } from '../../../../shared/contract';
import { type GroupVerdict, groupVerdicts } from '../../../../shared/enums/preflight';
import type { RenderContext } from './render-context';
import { fact, message, momentOf } from './values';

/** Verdicts that need a decision. */
const open: readonly GroupVerdict[] = ['severalInWebex', 'severalInEntra', 'noName', 'similar'];

/** The result of the last comparison of groups, if there is one. */
export function groupBlocks(context: RenderContext): RecordSection['blocks'] {
  const { t, number } = context.translator;
  const last = context.settled.findLast((event) => event.type === 'groupsCompared');
  if (!last) return [];
  return [
    {
      kind: 'facts',
      facts: [
        fact('groups.when', t('document.groups.title'), momentOf(last.at, context)),
        fact('groups.groups', t('document.groups.groups'), message(number(last.groups))),
        fact('groups.webexGroups', t('document.groups.webexGroups'), message(number(last.webexGroups))),
        ...(last.incomplete
          ? [
              fact(
                'groups.incomplete',
                t('document.preflight.incomplete'),
                message(t('preflight.list.incomplete'), 'warning'),
              ),
            ]
          : []),
        ...(last.leftOut
          ? [fact('groups.leftOut', t('document.preflight.leftOut'), message(number(last.leftOut)))]
          : []),
      ],
    },
    ...(last.shortfall
      ? [
          {
            kind: 'callout' as const,
            tone: 'warning' as const,
            title: t('compareGroups.short', last.shortfall),
            text: t('compareGroups.short.text'),
          },
        ]
      : []),
    {
      kind: 'table',
      id: 'groups',
      caption: t('document.groups.title'),
      columns: [t('document.preflight.result'), t('document.groups.count')],
      rows: groupVerdicts.map((verdict) => ({
        id: verdict,
        cells: [
          message(t(`compareGroups.verdict.${verdict}`)),
          message(
            number(last.counts[verdict]),
            open.includes(verdict) && last.counts[verdict] > 0 ? 'warning' : 'plain',
          ),
        ],
      })),
    },
    { kind: 'text', text: t('document.groups.text'), quiet: true },
  ];
}
