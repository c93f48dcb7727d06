import { Button } from '@fluentui/react-components';
import type { EntraRenewFlow, SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Callout, FailureCallout } from '../../ui/callout';
import { signInAgain } from '../microsoft-sign-in';
import { goByHand } from './actions';
import { RunText } from './watching';

interface EndCalloutProps {
  readonly setup: SetupView;
  readonly flow: EntraRenewFlow;
  readonly onTest: () => void;
}

/** How the renewal in Entra ended; nothing, before it began. */
export function EndCallout({ setup, flow, onTest }: EndCalloutProps) {
  const { t, moment } = useTranslator();
  const ranAt = setup.renewal?.entraProofs.runSucceeded;
  if (ranAt)
    return (
      <Callout tone="success" title={t('entraRenew.proved')}>
        <p>{t('entraRenew.proved.text', { moment: moment(ranAt) })}</p>
      </Callout>
    );
  switch (flow.at) {
    case 'later':
      return (
        <Callout tone="warning" title={t('entraRenew.later')}>
          <RunText run={flow.run} />
          <p>{t('entraRenew.later.text')}</p>
        </Callout>
      );
    case 'skipped':
    case 'cancelled':
      return (
        <Callout tone="info" title={t(`entraRenew.${flow.at}`)}>
          <p>{t(`entraRenew.${flow.at}.text`)}</p>
        </Callout>
      );
    case 'stopped':
      return <Stopped setup={setup} flow={flow} onTest={onTest} />;
    default:
      return null;
  }
}

/** A refused validation stands beside the app's own test: alone, it does not say that the token is wrong. */
function Stopped({ setup, flow, onTest }: EndCalloutProps & { flow: Extract<EntraRenewFlow, { at: 'stopped' }> }) {
  const { t, moment } = useTranslator();
  const { failure } = flow;
  const test = setup.renewal?.lastTest;
  const isValidation = failure.code === 'renew.pairRefused' || failure.code === 'renew.savedRefused';
  const hasPassed = test?.outcome === 'passed';
  const requestId = failure.detail?.requestId;
  return (
    <>
      <FailureCallout
        failure={failure}
        actions={
          isValidation ? null : (
            <>
              {signInAgain(failure)}
              <Button onClick={() => goByHand(setup.id, true)}>{t('entraWrite.byHand')}</Button>
            </>
          )
        }
      >
        {requestId ? <p>{t('entraRenew.requestId', { id: String(requestId) })}</p> : null}
      </FailureCallout>
      {isValidation && test ? (
        <Callout
          tone={hasPassed ? 'info' : 'warning'}
          actions={<Button onClick={onTest}>{t('entraRenew.ownTest.again')}</Button>}
        >
          <p>
            {hasPassed ? t('entraRenew.ownTest.passed', { moment: moment(test.at) }) : t('entraRenew.ownTest.other')}
          </p>
        </Callout>
      ) : null}
    </>
  );
}
