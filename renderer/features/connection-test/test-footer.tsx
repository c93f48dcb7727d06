import { Button } from '@fluentui/react-components';
import type { SetupView, TokenSlot } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { isTesting } from '../../lib/test-flow';
import { CopyButton } from '../../ui/copy-button';
import { cancelTest, copyReport, runTest } from './actions';

interface TestFooterProps {
  readonly setup: SetupView;
  readonly token?: TokenSlot;
  /** A failed test does not block the next step: Entra uses another network path. */
  readonly mayGoOn: boolean;
  readonly onContinue: () => void;
}

/** Run the test; go on when it passed, test again when it did not. */
export function TestFooter({ setup, token = 'current', mayGoOn, onContinue }: TestFooterProps) {
  const { t } = useTranslator();
  const tests = useApp((app) => app.tests);
  const { lastTest } = setup;
  if (isTesting(setup, tests, token)) return <Button onClick={() => void cancelTest(token)}>{t('test.cancel')}</Button>;
  const run = () => void runTest(token);
  if (!lastTest) {
    return (
      <Button appearance="primary" onClick={run}>
        {t('test.run')}
      </Button>
    );
  }
  const good = lastTest.outcome === 'passed' || lastTest.outcome === 'warning';
  return (
    <>
      <CopyButton what={t('test.report')} label={t('test.copyReport')} copy={() => copyReport(token)} />
      {good ? <Button onClick={run}>{t('test.again')}</Button> : null}
      {!good && mayGoOn ? <Button onClick={onContinue}>{t('test.anyway')}</Button> : null}
      <Button appearance="primary" onClick={good ? onContinue : run}>
        {t(good ? 'app.continue' : 'test.again')}
      </Button>
    </>
  );
}
