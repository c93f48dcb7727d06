import { Button } from '@fluentui/react-components';
import type { PreflightSummary, PreflightVerdict } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { sourceText } from '../mappings/source-text';
import { takeOver } from './actions';
import { changePreflight, usePreflight } from './state';

/** In the order in which they matter. */
export const verdicts: readonly PreflightVerdict[] = [
  'duplicates',
  'cannot',
  'differsInCase',
  'matches',
  'creates',
  'webexOnly',
];

/** The shares as one bar with its key, which filters the list, and the source that would do best. */
export function PreflightResult({ summary }: { summary: PreflightSummary }) {
  const { t, number } = useTranslator();
  const chosen = usePreflight(({ verdict }) => verdict);
  const { counts, people } = summary;
  const all = verdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
  const { duplicates } = counts;
  return (
    <section className="card preflight-result" aria-labelledby="preflight-result">
      <h2 id="preflight-result">
        {duplicates ? t('preflight.headline.duplicates', { count: duplicates }) : t('preflight.headline.none')}
      </h2>
      <p className="quiet">{t('preflight.compared', { people, webexPeople: summary.webexPeople })}</p>
      <div className="preflight-bar" aria-hidden="true">
        {verdicts
          .filter((verdict) => counts[verdict] > 0)
          .map((verdict) => (
            <span key={verdict} data-verdict={verdict} style={{ flexGrow: counts[verdict] }} />
          ))}
      </div>
      <fieldset className="preflight-key">
        <legend className="hidden">{t('preflight.filter')}</legend>
        {(['all', ...verdicts] as const).map((verdict) => (
          <button
            key={verdict}
            type="button"
            aria-pressed={chosen === verdict}
            onClick={() => changePreflight({ verdict })}
          >
            <span className="preflight-dot" data-verdict={verdict} aria-hidden="true" />
            <span className="strong">{number(verdict === 'all' ? all : counts[verdict])}</span>
            <span>{verdict === 'all' ? t('preflight.all') : t(`preflight.verdict.${verdict}`)}</span>
          </button>
        ))}
      </fieldset>
      <Recommendation summary={summary} />
    </section>
  );
}

/** The source attribute that would find the most people, if it is another one than now. */
function Recommendation({ summary: { candidates, counts, source } }: { summary: PreflightSummary }) {
  const { t, number } = useTranslator();
  const best = candidates[0];
  const now = counts.matches + counts.differsInCase;
  if (!best || best.matches <= now) {
    return best ? <p className="quiet">{t('preflight.best', { source: sourceText(source) })}</p> : null;
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
      <ul className="preflight-candidates">
        {candidates.slice(0, 5).map(({ attribute, matches }) => (
          <li key={attribute}>
            <code>{attribute}</code> {number(matches)}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
