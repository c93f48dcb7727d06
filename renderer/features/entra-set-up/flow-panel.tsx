import { Button } from '@fluentui/react-components';
import type { EntraSetUpView, SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Callout, FailureCallout } from '../../ui/callout';
import { Actions } from '../../ui/layout';
import { Quiet } from '../../ui/text';
import { Working } from '../../ui/working';
import { PlannedWrites } from '../entra-writes';
import { signInAgain } from '../microsoft-sign-in';
import { beginEntraSetUp, cancelEntraSetUp, decide, lookForPlan } from './actions';
import { ChooseRole } from './choose';
import { OnDemandResult } from './on-demand-result';
import { PlanPage } from './plan-page';
import { useEntraSetUp } from './state';

interface FlowPanelProps {
  readonly setup: SetupView;
  readonly view: EntraSetUpView;
}

/** What is going on now, and what the administrator can do about it. */
export function FlowPanel({ setup, view }: FlowPanelProps) {
  const { t, moment } = useTranslator();
  const { flow, onDemand } = view;
  const { id } = setup;
  const cancel = <Button onClick={() => void cancelEntraSetUp(id)}>{t('entraSetUp.cancel')}</Button>;
  switch (flow.at) {
    case 'looking':
    case 'undoing':
    case 'working': {
      const label =
        flow.at === 'looking'
          ? t('entraSetUp.looking')
          : flow.at === 'undoing'
            ? t('entraSetUp.undo.undoing')
            : t(`entraSetUp.step.${flow.step}`);
      return (
        <>
          <Working label={label} />
          {flow.at === 'working' && flow.until ? (
            <Quiet>{t('entraSetUp.waitUntil', { time: moment(flow.until) })}</Quiet>
          ) : null}
          <Actions>{cancel}</Actions>
        </>
      );
    }
    case 'planning':
      return <PlanPage setup={setup} found={flow.found} />;
    case 'deciding':
      return (
        <>
          {onDemand && (flow.step === 'start' || flow.step === 'everyone') ? <OnDemandResult view={onDemand} /> : null}
          <PlannedWrites writes={flow.writes} onDecide={(decision) => void decide(id, decision)} cancel={cancel} />
        </>
      );
    case 'choosingRole':
      return <ChooseRole id={id} roles={flow.roles} />;
    case 'person':
      return (
        <>
          {onDemand ? <OnDemandResult view={onDemand} /> : null}
          <Quiet>{t('entraSetUp.onDemand.wait')}</Quiet>
          <Actions>
            <Button appearance="primary" onClick={() => void decide(id, 'do')}>
              {t('entraSetUp.onDemand.again')}
            </Button>
            <Button onClick={() => void decide(id, 'skip')}>{t('entraSetUp.onDemand.goOn')}</Button>
            {cancel}
          </Actions>
        </>
      );
    default:
      return <Ended setup={setup} view={view} />;
  }
}

/** How it ended, and the ways on; before, the button that looks. */
function Ended({ setup: { id }, view: { flow, onDemand, mappingsByHand, steps } }: FlowPanelProps) {
  const { t } = useTranslator();
  const hasPlan = useEntraSetUp((state) => state.draft.person !== null);
  const goesOn = hasPlan && ['stopped', 'cancelled', 'skipped'].includes(flow.at) && steps.length > 0;
  const requestId = flow.at === 'stopped' ? flow.failure.detail?.requestId : undefined;
  return (
    <>
      {flow.at === 'stopped' ? (
        <FailureCallout failure={flow.failure} alert actions={signInAgain(flow.failure)}>
          {requestId ? <p>{t('entraSetUp.requestId', { id: String(requestId) })}</p> : null}
        </FailureCallout>
      ) : null}
      {flow.at === 'done' ? (
        <Callout tone="success" title={t('entraSetUp.done')}>
          <p>{t('entraSetUp.done.text')}</p>
        </Callout>
      ) : null}
      {flow.at === 'undone' ? <Callout tone="success" title={t('entraSetUp.undone')} /> : null}
      {flow.at === 'skipped' || flow.at === 'byHand' || flow.at === 'cancelled' || flow.at === 'gone' ? (
        <Callout tone="info" title={t(`entraSetUp.${flow.at}`)}>
          <p>{t(`entraSetUp.${flow.at}.text`)}</p>
        </Callout>
      ) : null}
      {mappingsByHand.length > 0 ? (
        <Callout tone="warning" title={t('entraSetUp.mappingsByHand')}>
          <p>{t('entraSetUp.mappingsByHand.text', { rows: mappingsByHand.join(', ') })}</p>
        </Callout>
      ) : null}
      {onDemand && flow.at !== 'undone' && flow.at !== 'gone' ? <OnDemandResult view={onDemand} /> : null}
      <Actions>
        {goesOn ? (
          <Button appearance="primary" onClick={() => void beginEntraSetUp(id)}>
            {t('entraSetUp.continue')}
          </Button>
        ) : null}
        <Button
          appearance={goesOn || flow.at === 'done' ? 'secondary' : 'primary'}
          onClick={() => void lookForPlan(id)}
        >
          {t(flow.at === 'idle' ? 'entraSetUp.look' : 'entraSetUp.again')}
        </Button>
      </Actions>
    </>
  );
}
