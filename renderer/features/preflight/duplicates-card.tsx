import { Button } from '@fluentui/react-components';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { goTo } from '../../lib/navigation';
import { ActionCard } from '../../ui/action-card';
import { Callout } from '../../ui/callout';
import { comparisonText } from '../../ui/comparison-text';

/** Leads to the check for duplicates, with the last result. */
export function DuplicatesCard({ setup: { comparison } }: { setup: SetupView }) {
  const translator = useTranslator();
  const { t } = translator;
  const last = comparison ? comparisonText(comparison, translator) : t('duplicates.card.text');
  const text = comparison?.outdated ? `${last} ${t(`duplicates.outdated.${comparison.outdated}`)}` : last;
  return (
    <ActionCard title={t('duplicates.card.title')} text={text}>
      <Button onClick={() => goTo('checkDuplicates')}>
        {t(comparison ? 'duplicates.card.open' : 'duplicates.card.begin')}
      </Button>
    </ActionCard>
  );
}

/** Before provisioning is turned on: whether duplicates were checked for, and what was found. */
export function DuplicatesReminder({ setup: { comparison, confirmed } }: { setup: SetupView }) {
  const translator = useTranslator();
  const { t } = translator;
  if (confirmed.turnOn || (comparison && !comparison.outdated && !comparison.counts.duplicates)) return null;
  return (
    <Callout
      tone={comparison ? 'warning' : 'info'}
      title={comparison ? comparisonText(comparison, translator) : t('duplicates.unchecked')}
      actions={<Button onClick={() => goTo('checkDuplicates')}>{t('step.checkDuplicates')}</Button>}
    >
      <p>{t(comparison?.outdated ? `duplicates.outdated.${comparison.outdated}` : 'duplicates.card.text')}</p>
    </Callout>
  );
}
