import { Button } from '@fluentui/react-components';
import { Send20Regular } from '@fluentui/react-icons';
import { useTranslator } from '../../lib/i18n';
import { ActionCard } from '../../ui/action-card';
import { Callout, FailureCallout } from '../../ui/callout';
import { practiceUserName as name, provisionSample } from './actions';
import { useResultCheck } from './state';

/** Without Entra no user would ever arrive: practice mode provisions one as Entra would. */
export function PracticeUser() {
  const { t } = useTranslator();
  const flow = useResultCheck((state) => state.practice);
  const isFirst = useResultCheck(({ address }) => address.trim() === '');
  return (
    <>
      <ActionCard title={t('result.practice.title')} text={t('result.practice.text', { name })}>
        <Button
          appearance={isFirst ? 'primary' : 'secondary'}
          icon={<Send20Regular />}
          disabledFocusable={flow.kind === 'sending'}
          onClick={() => void provisionSample()}
        >
          {t('result.practice.provision', { name })}
        </Button>
      </ActionCard>
      {flow.kind === 'failed' ? <FailureCallout failure={flow.failure} alert /> : null}
      {flow.kind === 'rejected' ? (
        <Callout tone="warning" title={t('result.practice.refused', { status: flow.status })} alert />
      ) : null}
      {flow.kind === 'done' || flow.kind === 'there' ? (
        <Callout tone="success">
          <p>{t(`result.practice.${flow.kind}`, { name, address: flow.address })}</p>
        </Callout>
      ) : null}
    </>
  );
}
