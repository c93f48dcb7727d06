import { Button, Checkbox } from '@fluentui/react-components';
import type { SetupView } from '../../electron/contract';
import { cancelTest, checksOf, copyReport, countTroubles, runTest, setTestWrite } from '../actions/connection-test';
import { goTo } from '../actions/setups';
import { connectionTestTroubles } from '../guide/troubles';
import { useTranslator } from '../i18n';
import { Callout } from '../parts/callout';
import { CheckRow } from '../parts/check-row';
import { CopyButton } from '../parts/copy-button';
import { PageFrame } from '../parts/page-frame';
import { Troubles } from '../parts/troubles';
import { type TestFlow, useApp } from '../store';

const tones = { passed: 'success', warning: 'warning', failed: 'danger', cancelled: 'info' } as const;

/** The questions that Entra will ask, asked from here first. */
export function ConnectionTest({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const test = useApp((app) => app.test);
  const write = useApp((app) => app.testWrite);
  const running = test.kind === 'running';
  const checks = checksOf(setup, test, write);
  return (
    <PageFrame
      step="connectionTest"
      title={t('test.title')}
      why={t('test.why')}
      footer={<Footer setup={setup} running={running} />}
    >
      <Outcome setup={setup} test={test} />
      <ul className="card checks" aria-label={t('test.list')}>
        {checks.map((check, index) => (
          <CheckRow
            key={check.id}
            check={check}
            setup={setup}
            repeats={check.requestLine !== undefined && check.requestLine === checks[index - 1]?.requestLine}
          >
            {check.id === 'write' ? <WriteChoice write={write} disabled={running} /> : null}
          </CheckRow>
        ))}
      </ul>
      <div className="quiet note">
        <p>{t('test.fromHere')}</p>
        {setup.lastTest ? <p>{t('test.report.hint')}</p> : null}
      </div>
      <Troubles troubles={connectionTestTroubles} />
    </PageFrame>
  );
}

function Outcome({ setup: { lastTest }, test }: { setup: SetupView; test: TestFlow }) {
  const { t, moment } = useTranslator();
  if (test.kind === 'running') return <p className="test-line">{t('test.running')}</p>;
  if (test.kind === 'cancelled') {
    const text = lastTest ? t('test.cancelled.last', { moment: moment(lastTest.at) }) : t('test.cancelled.first');
    return (
      <Callout tone="info" title={t('test.outcome.cancelled')}>
        <p>{text}</p>
      </Callout>
    );
  }
  if (!lastTest) return <p className="test-line">{t('test.before')}</p>;
  const { outcome, checks, at } = lastTest;
  return (
    <Callout tone={tones[outcome]} title={t(`test.outcome.${outcome}`, { count: countTroubles(checks, outcome) })}>
      <p className="quiet">{t('test.at', { moment: moment(at) })}</p>
    </Callout>
  );
}

function WriteChoice({ write, disabled }: { write: boolean; disabled: boolean }) {
  const { t } = useTranslator();
  return (
    <div className="write-choice">
      <Checkbox
        label={t('test.write.choose')}
        checked={write}
        disabled={disabled}
        onChange={(_, { checked }) => setTestWrite(checked === true)}
      />
      <details>
        <summary>{t('test.write.why')}</summary>
        <p>{t('test.write.text')}</p>
      </details>
    </div>
  );
}

function Footer({ setup, running }: { setup: SetupView; running: boolean }) {
  const { t } = useTranslator();
  const { lastTest } = setup;
  if (running) return <Button onClick={() => void cancelTest()}>{t('test.cancel')}</Button>;
  const run = () => void runTest();
  if (!lastTest) {
    return (
      <Button appearance="primary" onClick={run}>
        {t('test.run')}
      </Button>
    );
  }
  const good = lastTest.outcome === 'passed' || lastTest.outcome === 'warning';
  const reached = setup.steps.find((step) => step.id === 'connectEntra')?.reached ?? false;
  return (
    <>
      <CopyButton what={t('test.report')} label={t('test.copyReport')} copy={copyReport} />
      {good ? <Button onClick={run}>{t('test.again')}</Button> : null}
      {!good && reached ? <Button onClick={() => goTo('connectEntra')}>{t('test.anyway')}</Button> : null}
      <Button appearance="primary" onClick={good ? () => goTo('connectEntra') : run}>
        {t(good ? 'app.continue' : 'test.again')}
      </Button>
    </>
  );
}
