import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { SetupView, TokenSlot } from '../../../shared/contract';
import { firstCure } from '../../../shared/texts/check-cures';
import { outcomeText, uncheckedTexts } from '../../../shared/texts/test-claims';
import { useAnswerInView } from '../../lib/answer-in-view';
import { useTranslator } from '../../lib/i18n';
import { type TestFlow, useApp } from '../../lib/store';
import { flowOf } from '../../lib/test-flow';
import { Callout, FailureCallout } from '../../ui/callout';
import { Card } from '../../ui/layout';
import { Quiet } from '../../ui/text';
import { checksOf, setTestWrite } from './actions';
import { CheckRow } from './check-row';
import { possibleCure } from './cures';
import css from './test-checks.module.css';

const tones = { passed: 'success', warning: 'warning', failed: 'danger', cancelled: 'info' } as const;

interface TestChecksProps {
  readonly setup: SetupView;
  readonly token?: TokenSlot;
  /** Shown before the first run. */
  readonly before?: string;
}

/** The checks of a token's connection test, their results and remedies. */
export function TestChecks({ setup, token = 'current', before }: TestChecksProps) {
  const { t } = useTranslator();
  const tests = useApp((app) => app.tests);
  const write = useApp((app) => app.testWrite);
  const checks = checksOf(setup, tests, write, token);
  const flow = flowOf(setup, tests, token);
  const { lastTest } = setup;
  // A run, and then its outcome.
  const answer = flow?.kind ?? lastTest?.at;
  const [opened] = useState(answer);
  const outcome = useAnswerInView<HTMLDivElement>(answer, opened);
  const below = lastTest?.outcome === 'failed' ? possibleCure(firstCure(lastTest.checks), setup, token) : undefined;
  return (
    <>
      <div ref={outcome} className={css.outcome}>
        {flow?.kind === 'failed' ? <FailureCallout failure={flow.failure} alert /> : null}
        <Outcome setup={setup} flow={flow} before={before ?? t('test.before')} />
      </div>
      <Card as="ul" aria-label={t('test.list')}>
        {checks.map((check, index) => (
          <CheckRow
            key={check.id}
            check={check}
            setup={setup}
            actions={token === 'current'}
            below={below}
            repeats={check.requestLine !== undefined && check.requestLine === checks[index - 1]?.requestLine}
          >
            {check.id === 'write' ? <WriteChoice write={write} disabled={flow?.kind === 'running'} /> : null}
          </CheckRow>
        ))}
      </Card>
      <Quiet as="div" className={css.note}>
        <p>{t('test.fromHere')}</p>
        {setup.lastTest ? <p>{t('test.report.hint')}</p> : null}
      </Quiet>
    </>
  );
}

interface OutcomeProps {
  readonly setup: SetupView;
  readonly flow: TestFlow | undefined;
  readonly before: string;
}

function Outcome({ setup, flow, before }: OutcomeProps) {
  const translator = useTranslator();
  const { t, moment } = translator;
  const { lastTest } = setup;
  if (flow?.kind === 'running') return <p className={css.line}>{t('test.running')}</p>;
  if (flow?.kind === 'cancelled') {
    const text = lastTest ? t('test.cancelled.last', { moment: moment(lastTest.at) }) : t('test.cancelled.first');
    return (
      <Callout tone="info" title={t('test.outcome.cancelled')}>
        <p>{text}</p>
      </Callout>
    );
  }
  if (!lastTest) return <p className={css.line}>{before}</p>;
  const { outcome, at } = lastTest;
  return (
    <Callout tone={tones[outcome]} title={outcomeText(lastTest, translator)}>
      {uncheckedTexts(lastTest, translator).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Quiet>{t('test.at', { moment: moment(at) })}</Quiet>
    </Callout>
  );
}

function WriteChoice({ write, disabled }: { write: boolean; disabled: boolean }) {
  const { t } = useTranslator();
  return (
    <div className={css.writeChoice}>
      <Checkbox
        label={t('test.write.choose')}
        checked={write}
        disabled={disabled}
        onChange={(_, { checked }) => setTestWrite(checked === true)}
      />
      <p className={css.reason}>{t('test.write.reason')}</p>
      <details>
        <summary>{t('test.write.why')}</summary>
        <p>{t('test.write.text')}</p>
      </details>
    </div>
  );
}
