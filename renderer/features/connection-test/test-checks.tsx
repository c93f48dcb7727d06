import { Checkbox } from '@fluentui/react-components';
import type { SetupView, TokenSlot } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { type TestFlow, useApp } from '../../lib/store';
import { Callout } from '../../ui/callout';
import { checksOf, countTroubles, isTesting, setTestWrite } from './actions';
import { CheckRow } from './check-row';

const tones = { passed: 'success', warning: 'warning', failed: 'danger', cancelled: 'info' } as const;

interface TestChecksProps {
  readonly setup: SetupView;
  readonly token?: TokenSlot;
  /** Said before the first run. */
  readonly before?: string;
}

/** What the connection test of a token asks, what came of it, and what helps. */
export function TestChecks({ setup, token = 'current', before }: TestChecksProps) {
  const { t } = useTranslator();
  const test = useApp((app) => app.test);
  const write = useApp((app) => app.testWrite);
  const checks = checksOf(setup, test, write, token);
  return (
    <>
      <Outcome setup={setup} test={test} token={token} before={before ?? t('test.before')} />
      <ul className="card checks" aria-label={t('test.list')}>
        {checks.map((check, index) => (
          <CheckRow
            key={check.id}
            check={check}
            setup={setup}
            actions={token === 'current'}
            repeats={check.requestLine !== undefined && check.requestLine === checks[index - 1]?.requestLine}
          >
            {check.id === 'write' ? <WriteChoice write={write} disabled={test.kind === 'running'} /> : null}
          </CheckRow>
        ))}
      </ul>
      <div className="quiet note">
        <p>{t('test.fromHere')}</p>
        {setup.lastTest ? <p>{t('test.report.hint')}</p> : null}
      </div>
    </>
  );
}

interface OutcomeProps {
  readonly setup: SetupView;
  readonly test: TestFlow;
  readonly token: TokenSlot;
  readonly before: string;
}

function Outcome({ setup, test, token, before }: OutcomeProps) {
  const { t, moment } = useTranslator();
  const { lastTest } = setup;
  if (isTesting(setup, test, token)) return <p className="test-line">{t('test.running')}</p>;
  if (isTesting(setup, test, token, 'cancelled')) {
    const text = lastTest ? t('test.cancelled.last', { moment: moment(lastTest.at) }) : t('test.cancelled.first');
    return (
      <Callout tone="info" title={t('test.outcome.cancelled')}>
        <p>{text}</p>
      </Callout>
    );
  }
  if (!lastTest) return <p className="test-line">{before}</p>;
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
