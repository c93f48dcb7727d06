import { Button, ProgressBar } from '@fluentui/react-components';
import { PlugConnectedCheckmark20Regular } from '@fluentui/react-icons';
import type { SetupSummary, TestAllResult } from '../../../shared/contract';
import { failureTexts } from '../../../shared/texts/failure-texts';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Callout, FailureCallout } from '../../ui/callout';
import { Card } from '../../ui/layout';
import css from './test-all.module.css';
import { byFailure, cancelTestAll, dismissTestAll, testAll, testAllTitle } from './test-all-actions';

/** Begins the connection test of every setup that can be tested. */
export function TestAllButton({ setups }: { setups: readonly SetupSummary[] }) {
  const { t } = useTranslator();
  const running = useApp((app) => app.testAll.kind === 'running');
  if (!setups.some(({ testable }) => testable)) return null;
  return (
    <Button
      size="large"
      icon={<PlugConnectedCheckmark20Regular />}
      disabledFocusable={running}
      onClick={() => void testAll()}
    >
      {t('testAll.run')}
    </Button>
  );
}

/** The progress, then the result. */
export function TestAllState() {
  const { t } = useTranslator();
  const flow = useApp((app) => app.testAll);
  const space = useApp((app) => app.space);
  if (flow.kind === 'idle' || flow.space !== space) return null;
  if (flow.kind === 'ended') return <TestAllSummary result={flow.result} />;
  const { done, total } = flow;
  const text = t('testAll.running', { done, total });
  return (
    <Card className={css.progress}>
      <div>
        <p>{text}</p>
        <ProgressBar aria-label={text} thickness="large" {...(total ? { value: done, max: total } : {})} />
      </div>
      <Button onClick={() => void cancelTestAll()}>{t('app.cancel')}</Button>
    </Card>
  );
}

function TestAllSummary({ result }: { result: TestAllResult }) {
  const translator = useTranslator();
  const { t, list } = translator;
  const { cancelled, tested, passed, readingOnly, notTested, clock } = result;
  const good = !cancelled && passed === tested && readingOnly === 0 && notTested.length === 0;
  return (
    <>
      <Callout
        tone={good ? 'success' : cancelled ? 'info' : 'warning'}
        {...(tested || cancelled ? { title: t(testAllTitle(result), { tested, passed, readingOnly }) } : {})}
        actions={<Button onClick={dismissTestAll}>{t('app.dismiss')}</Button>}
      >
        {tested > 0 && !cancelled ? <p>{t('testAll.onlyReads')}</p> : null}
        {passed < tested ? <p>{t('testAll.some.text')}</p> : null}
        {byFailure(notTested).map(({ failure, names }) => {
          const { title: what, advice } = failureTexts(failure, translator);
          return <p key={failure.code}>{t('testAll.notTested', { names: list(names), what, advice })}</p>;
        })}
      </Callout>
      {clock ? <FailureCallout failure={clock} tone="warning" /> : null}
    </>
  );
}
