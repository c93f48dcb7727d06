import { Button, Switch } from '@fluentui/react-components';
import type { EntraRenewFlow, SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Actions } from '../../ui/layout';
import { Quiet } from '../../ui/text';
import { Working } from '../../ui/working';
import { PlannedWrites } from '../entra-writes';
import { useMicrosoftSession } from '../microsoft-sign-in';
import { beginEntraRenew, cancelEntraRenew, decide } from './actions';
import { ChooseJob, EnterApplication } from './choose-job';
import { EndCallout } from './end-callout';
import { changeEntraRenew, useEntraRenew } from './state';
import { Watching } from './watching';

interface FlowPanelProps {
  readonly setup: SetupView;
  readonly flow: EntraRenewFlow;
  readonly onTest: () => void;
}

/** What is going on now, and what the administrator can do about it. */
export function FlowPanel({ setup, flow, onTest }: FlowPanelProps) {
  const { t } = useTranslator();
  const session = useMicrosoftSession(setup.id);
  const cancel = <Button onClick={() => void cancelEntraRenew(setup.id)}>{t('entraRenew.cancel')}</Button>;
  switch (flow.at) {
    case 'finding':
    case 'working': {
      const label = flow.at === 'finding' ? t('entraRenew.finding') : t(`entraRenew.step.${flow.step}`);
      return (
        <>
          <Working label={label} />
          <Actions>{cancel}</Actions>
        </>
      );
    }
    case 'choosing':
      return <ChooseJob id={setup.id} jobs={flow.jobs} />;
    case 'asking':
      return <EnterApplication id={setup.id} />;
    case 'deciding':
      return (
        <PlannedWrites writes={flow.writes} onDecide={(decision) => void decide(setup.id, decision)} cancel={cancel} />
      );
    case 'watching':
      return <Watching setup={setup} flow={flow} />;
    default: {
      const isProved = setup.renewal?.entraProofs.runSucceeded !== undefined;
      return (
        <>
          <EndCallout setup={setup} flow={flow} onTest={onTest} />
          {isProved ? null : session ? <Begin setup={setup} /> : <Quiet>{t('entraRenew.signIn')}</Quiet>}
        </>
      );
    }
  }
}

function Begin({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const confirm = useEntraRenew((state) => state.confirm);
  const isBegun = Object.keys(setup.renewal?.entraProofs ?? {}).length > 0;
  return (
    <>
      <div>
        <Switch
          checked={confirm === 'once'}
          label={t('entraWrite.once')}
          onChange={(_, { checked }) => changeEntraRenew({ confirm: checked ? 'once' : 'each' })}
        />
        <Quiet>{t('entraWrite.once.hint')}</Quiet>
      </div>
      <Actions>
        <Button appearance="primary" onClick={() => void beginEntraRenew(setup.id)}>
          {t(isBegun ? 'entraRenew.continue' : 'entraRenew.begin')}
        </Button>
      </Actions>
    </>
  );
}
