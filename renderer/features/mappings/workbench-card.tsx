import { Button } from '@fluentui/react-components';
import { useTranslator } from '../../lib/i18n';
import { ActionCard } from '../../ui/action-card';
import { openWorkbench } from './actions';

/** Opens the workbench from the step of the mappings. */
export function WorkbenchCard() {
  const { t } = useTranslator();
  return (
    <ActionCard title={t('workbench.open.title')} text={t('workbench.open.text')}>
      <Button onClick={() => void openWorkbench()}>{t('workbench.open')}</Button>
    </ActionCard>
  );
}
