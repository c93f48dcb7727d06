import type { PreflightVerdict, RecordSection } from '../../../../shared/contract';
import { sourceText } from '../../entra/expression-engine';
import type { Telling } from './telling';
import { code, fact, momentOf, words } from './values';

const verdicts: readonly PreflightVerdict[] = [
  'matches',
  'differsInCase',
  'duplicates',
  'creates',
  'cannot',
  'webexOnly',
];

/** What the last comparison of people came to. */
export function preflightSection(telling: Telling): RecordSection {
  const { t, number } = telling.words;
  const title = t('document.section.preflight');
  const last = telling.settled.findLast((event) => event.type === 'preflighted');
  if (!last) return { id: 'preflight', title, blocks: [{ kind: 'text', text: t('document.preflight.none') }] };
  const from = sourceText(last.from);
  return {
    id: 'preflight',
    title,
    blocks: [
      {
        kind: 'facts',
        facts: [
          fact('preflight.when', t('document.preflight.when'), momentOf(last.at, telling)),
          fact('preflight.from', t('document.preflight.from'), from ? code(from) : words('–')),
          fact('preflight.people', t('document.preflight.people'), words(number(last.people))),
          fact('preflight.webexPeople', t('document.preflight.webexPeople'), words(number(last.webexPeople))),
        ],
      },
      {
        kind: 'table',
        id: 'preflight',
        caption: title,
        columns: [t('document.preflight.result'), t('document.preflight.count')],
        rows: verdicts.map((verdict) => ({
          id: verdict,
          cells: [
            words(t(`preflight.verdict.${verdict}`)),
            words(
              number(last.counts[verdict]),
              verdict === 'duplicates' && last.counts[verdict] > 0 ? 'warning' : 'plain',
            ),
          ],
        })),
      },
      { kind: 'text', text: t('document.preflight.text'), quiet: true },
    ],
  };
}
