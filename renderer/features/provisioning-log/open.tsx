import { Button } from '@fluentui/react-components';
import { useTranslator } from '../../lib/i18n';
import { ActionCard } from '../../ui/action-card';
import { showProvisioningLog } from './actions';

/** Opens the page where Entra's codes are explained. */
export function ExplainButton() {
  const { t } = useTranslator();
  return <Button onClick={showProvisioningLog}>{t('provisioningLog.open')}</Button>;
}

/** The same, with what is there. */
export function ExplainCard() {
  const { t } = useTranslator();
  return (
    <ActionCard title={t('provisioningLog.open.title')} text={t('provisioningLog.open.text')}>
      <ExplainButton />
    </ActionCard>
  );
}
