import { Button } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';
import type { PreflightSummary, PreflightVerdict } from '../../../shared/contract';
import { inOrder } from '../../../shared/enums/in-order';
import { leftOutRows, mendedRows } from '../../../shared/texts/row-findings';
import { useTranslator } from '../../lib/i18n';
import { sourceText } from '../../lib/source-text';
import { Callout } from '../../ui/callout';
import { FilterBar, FilterButton } from '../../ui/filter-bar';
import { Card } from '../../ui/layout';
import { Dotted } from '../../ui/lists';
import { Quiet, Strong } from '../../ui/text';
import { takeOver } from './actions';
import css from './result.module.css';
import { changePreflight, usePreflight } from './state';
import { VerdictDot, VerdictShare } from './verdict';

/** In the order in which they matter. */
const verdicts = inOrder<PreflightVerdict>({
  duplicates: true,
  cannot: true,
  unclear: true,
  differsInCase: true,
  matches: true,
  creates: true,
  notAssigned: true,
  webexOnly: true,
});

interface PreflightResultProps {
  readonly ref: Ref<HTMLElement>;
  readonly summary: PreflightSummary;
  /** What to do next, where the eye is: the card can be taller than the window. */
  readonly next?: ReactNode;
}

/** The shares as one bar with its key, which filters the list, and the source that would do best. */
export function PreflightResult({ ref, summary, next }: PreflightResultProps) {
  const { t, number } = useTranslator();
  const chosen = usePreflight(({ verdict }) => verdict);
  const { counts, people, shortfall } = summary;
  const all = verdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
  const { duplicates, unclear } = counts;
  const isIncomplete = usePreflight(({ view }) => view.entra?.file.incomplete === true);
  const noneText = shortfall ? 'preflight.headline.noneShort' : 'preflight.headline.none';
  return (
    <Card as="section" ref={ref} className={css.result} aria-labelledby="preflight-result">
      <h2 id="preflight-result" tabIndex={-1}>
        {duplicates
          ? t('preflight.headline.duplicates', { count: duplicates })
          : unclear
            ? t('preflight.headline.unclear', { count: unclear })
            : t(isIncomplete ? 'preflight.headline.incomplete' : noneText)}
      </h2>
      <Quiet>{t('preflight.compared', { people, webexPeople: summary.webexPeople })}</Quiet>
      {next}
      {shortfall ? (
        <Callout tone="warning" title={t('preflight.short.title', shortfall)}>
          <p>{t('preflight.short.text')}</p>
        </Callout>
      ) : null}
      <div className={css.bar} aria-hidden="true">
        {verdicts
          .filter((verdict) => counts[verdict] > 0)
          .map((verdict) => (
            <VerdictShare key={verdict} verdict={verdict} count={counts[verdict]} />
          ))}
      </div>
      <FilterBar label={t('preflight.filter')}>
        {(['all', ...verdicts] as const).map((verdict) => (
          <FilterButton key={verdict} pressed={chosen === verdict} onClick={() => changePreflight({ verdict })}>
            <VerdictDot verdict={verdict} />
            <Strong as="span">{number(verdict === 'all' ? all : counts[verdict])}</Strong>
            <span>{verdict === 'all' ? t('preflight.all') : t(`preflight.verdict.${verdict}`)}</span>
          </FilterButton>
        ))}
      </FilterBar>
      <Remarks summary={summary} />
      <Recommendation summary={summary} />
      <Remaining summary={summary} />
      <AlreadyTwice />
    </Card>
  );
}

/** What the marks in the list mean, and what Entra leaves alone. */
function Remarks({ summary: { assigned, counts, guests, domain, otherDomains } }: { summary: PreflightSummary }) {
  const { t } = useTranslator();
  const { entra, assigned: lists } = usePreflight(({ view }) => view);
  const leftOut = entra ? leftOutRows(entra.file) : 0;
  const mended = entra ? mendedRows(entra.file) : 0;
  const texts = [
    entra?.file.incomplete ? t('preflight.list.nextPage') : '',
    entra?.file.lacks?.includes('disabled') ? t('preflight.lacks.disabled') : '',
    assigned === undefined ? '' : t('preflight.assigned.compared', { assigned }),
    lists?.groups ? t('preflight.assigned.groups', { groups: lists.groups }) : '',
    leftOut ? t('preflight.leftOut', { count: leftOut }) : '',
    mended ? t('preflight.mended', { count: mended }) : '',
    counts.webexOnly ? t('preflight.webexOnly', { count: counts.webexOnly }) : '',
    guests ? t('preflight.guests', { count: guests }) : '',
    otherDomains && domain ? t('preflight.otherDomains', { count: otherDomains, domain }) : '',
  ].filter(Boolean);
  return texts.length ? (
    <Dotted>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </Dotted>
  ) : null;
}

/** What the comparison shows of a user who is in Webex twice, and what to do: one of the two accounts matches. */
function AlreadyTwice() {
  const { t } = useTranslator();
  return (
    <details>
      <summary>{t('preflight.twice.title')}</summary>
      <Dotted className={css.twice}>
        <li>{t('preflight.twice.list')}</li>
        <li>{t('preflight.twice.source')}</li>
        <li>{t('preflight.twice.delete')}</li>
      </Dotted>
    </details>
  );
}

/** What to do with users who would be duplicated whichever source attribute userName has. */
function Remaining({ summary: { candidates, counts } }: { summary: PreflightSummary }) {
  const { t } = useTranslator();
  const best = candidates[0];
  if (counts.duplicates === 0 || (best && best.matches > counts.matches + counts.differsInCase)) return null;
  return (
    <Callout tone="info" title={t('preflight.remaining.title')}>
      <Dotted>
        <li>{t('preflight.remaining.match')}</li>
        <li>{t('preflight.remaining.leaveOut')}</li>
      </Dotted>
    </Callout>
  );
}

/** The source attribute that would find the most people, if it is another one than now. */
function Recommendation({ summary: { candidates, counts, source } }: { summary: PreflightSummary }) {
  const { t, number } = useTranslator();
  const best = candidates[0];
  const now = counts.matches + counts.differsInCase;
  if (!best || best.matches <= now) {
    return best ? <Quiet>{t('preflight.best', { source: sourceText(source) })}</Quiet> : null;
  }
  return (
    <Callout
      tone="info"
      title={t('preflight.recommend', { attribute: best.attribute })}
      actions={
        <Button appearance="primary" onClick={() => void takeOver(best.attribute)}>
          {t('preflight.takeOver', { attribute: best.attribute })}
        </Button>
      }
    >
      <p>{t('preflight.recommend.text', { attribute: best.attribute, best: best.matches, now })}</p>
      <ul className={css.candidates}>
        {candidates.slice(0, 5).map(({ attribute, matches }) => (
          <li key={attribute}>
            <code>{attribute}</code> {number(matches)}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
