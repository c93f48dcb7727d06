import { Button, ProgressBar } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { useTranslator } from '../../lib/i18n';
import { FailureCallout } from '../../ui/callout';
import { Card } from '../../ui/layout';
import { Paragraph } from '../../ui/paragraph';
import { Quiet, Strong } from '../../ui/text';
import { sourceText, useWorkbench } from '../mappings';
import { cancelPreflight, compare, followPreflight, isRead } from './actions';
import { LastResult, Samples } from './last-result';
import css from './page.module.css';
import { PeopleList } from './people-list';
import { progressOf } from './progress';
import { PreflightResult } from './result';
import { PreflightSources } from './sources';
import { usePreflight } from './state';

/**
 * Predicts whom Entra would match, create, or duplicate.
 * @param toEnter what Entra lacks of the mappings that were compared, below the result
 */
export function Preflight({ toEnter }: { toEnter?: ReactNode }) {
  const translator = useTranslator();
  const { t } = translator;
  const { view, running, failed } = usePreflight();
  const rows = useWorkbench((bench) => bench.view?.mappings ?? []);
  useEffect(followPreflight, []);
  const source = rows.find(({ target }) => target.toLowerCase() === 'username')?.source;
  const { summary } = view;
  const stale = summary !== null && JSON.stringify(summary.source) !== JSON.stringify(source);
  const progress = running ? progressOf(running, translator) : null;
  return (
    <>
      <Paragraph>{t('preflight.lead')}</Paragraph>
      <LastResult hasResult={summary !== null || running !== null} />
      {summary ? null : toEnter}
      <Samples busy={running !== null} />
      <PreflightSources />
      {progress ? (
        <Card as="section" className={css.progress} aria-live="polite">
          <div>
            <Strong>{progress.title}</Strong>
            <Quiet>{progress.text}</Quiet>
            <ProgressBar
              {...(progress.share === undefined ? {} : { value: progress.share })}
              aria-label={progress.title}
            />
          </div>
          <Button onClick={() => void cancelPreflight()}>{t('app.cancel')}</Button>
        </Card>
      ) : null}
      {failed ? <FailureCallout failure={failed.failure} alert /> : null}
      {view.entra && view.webex && isRead(view.webex) && !running ? (
        <div className={css.compare}>
          <Quiet>
            {t('preflight.source')} <code>{source ? sourceText(source) : ''}</code>
          </Quiet>
          {stale || !summary ? (
            <Button appearance="primary" onClick={() => void compare()}>
              {t(stale ? 'preflight.compareAgain' : 'preflight.compare')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {summary ? (
        <>
          <PreflightResult summary={summary} />
          {toEnter}
          <PeopleList summary={summary} />
        </>
      ) : null}
    </>
  );
}
