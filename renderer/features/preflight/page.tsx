import { Button, ProgressBar } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { useAnswerInView } from '../../lib/answer-in-view';
import { returnFocusTo } from '../../lib/focus-history';
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
 * @param toEnter what Entra lacks of the mappings that were compared, below the headline of the result
 */
export function Preflight({ toEnter }: { toEnter?: ReactNode }) {
  const translator = useTranslator();
  const { t } = translator;
  const { view, running, failed, answers } = usePreflight();
  const result = useAnswer(answers);
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
          <PreflightResult ref={result} summary={summary} next={toEnter} />
          <PeopleList summary={summary} />
        </>
      ) : null}
    </>
  );
}

/** Shows a result that was asked for. Its heading takes the focus of a button that goes with the earlier result. */
function useAnswer(answers: number) {
  const [opened] = useState(answers);
  const result = useAnswerInView<HTMLElement>(answers, opened, 'start');
  useEffect(() => {
    if (answers !== opened) returnFocusTo(result.current?.querySelector('h2') ?? null);
  }, [answers, opened, result]);
  return result;
}
