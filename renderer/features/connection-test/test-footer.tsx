import { Button } from '@fluentui/react-components';
import type { SetupView, TokenSlot } from '../../../shared/contract';
import { firstCure } from '../../../shared/texts/check-cures';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { isTesting } from '../../lib/test-flow';
import { CopyButton } from '../../ui/copy-button';
import { NextButton } from '../../ui/next-button';
import { cancelTest, copyReport, runTest } from './actions';
import { applyCure, cureText, possibleCure } from './cures';

interface TestFooterProps {
  readonly setup: SetupView;
  readonly token?: TokenSlot;
  /** A failed test does not block the next step: Entra uses another network path. */
  readonly mayGoOn: boolean;
  readonly onContinue: () => void;
}

/** Runs the test. After a pass the primary button continues; after a failure it cures the first failed check. */
export function TestFooter({ setup, token = 'current', mayGoOn, onContinue }: TestFooterProps) {
  const translator = useTranslator();
  const { t } = translator;
  const busy = useApp((app) => app.busy) !== null;
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
  const copy = <CopyButton what={t('test.report')} label={t('test.copyReport')} copy={() => copyReport(token)} />;
  if (lastTest.outcome !== 'failed') {
    return (
      <>
        {copy}
        <Button onClick={run}>{t('test.again')}</Button>
        <NextButton onClick={onContinue}>{t('app.continue')}</NextButton>
      </>
    );
  }
  const cure = possibleCure(firstCure(lastTest.checks), setup, token);
  return (
    <>
      {copy}
      {mayGoOn ? (
        <NextButton appearance="secondary" onClick={onContinue}>
          {t('test.anyway')}
        </NextButton>
      ) : null}
      {cure === 'again' ? null : <Button onClick={run}>{t('test.again')}</Button>}
      <Button appearance="primary" disabled={busy} onClick={() => applyCure(cure, token)}>
        {cureText(cure, translator)}
      </Button>
    </>
  );
}
