import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { useTranslator } from '../../lib/i18n';
import { sourceText } from '../../lib/source-text';
import { Paragraph } from '../../ui/paragraph';
import { Quiet } from '../../ui/text';
import { useWorkbench } from '../mappings';
import { compare, followPreflight, isRead } from './actions';
import { GroupComparison } from './group-comparison';
import { LastResult, Samples } from './last-result';
import css from './page.module.css';
import { PeopleList } from './people-list';
import { PreflightResult } from './result';
import { Running } from './running';
import { PreflightSources } from './sources';
import { usePreflight } from './state';
import { useAnswer } from './use-answer';

/**
 * Predicts whom Entra would match, create, or duplicate.
 * @param toEnter what Entra lacks of the mappings that were compared, below the headline of the result
 */
export function Preflight({ toEnter }: { toEnter?: ReactNode }) {
  const { t } = useTranslator();
  const { view, running, answers } = usePreflight();
  const result = useAnswer(answers);
  const rows = useWorkbench((bench) => bench.view?.mappings ?? []);
  useEffect(followPreflight, []);
  const source = rows.find(({ target }) => target.toLowerCase() === 'username')?.source;
  const { summary } = view;
  const stale = summary !== null && JSON.stringify(summary.source) !== JSON.stringify(source);
  return (
    <>
      <Paragraph>{t('preflight.lead')}</Paragraph>
      <LastResult hasResult={summary !== null || running !== null} />
      {summary ? null : toEnter}
      <Samples busy={running !== null} />
      <PreflightSources />
      <Running groups={false} />
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
      <GroupComparison />
    </>
  );
}
