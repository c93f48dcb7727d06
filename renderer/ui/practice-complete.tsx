import { Button } from '@fluentui/react-components';
import { useTranslator } from '../lib/i18n';
import { showHome } from '../lib/navigation';
import { ActionCard } from './action-card';

/** After the last step in practice mode: what a real setup would do now, and the way to one. */
export function PracticeComplete() {
  const { t } = useTranslator();
  return (
    <ActionCard title={t('practice.complete.title')} text={t('practice.complete.text')}>
      <Button onClick={() => void showHome('real')}>{t('practice.complete.real')}</Button>
    </ActionCard>
  );
}
