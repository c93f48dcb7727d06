import { Button } from '@fluentui/react-components';
import type { LastComparison, SetupView } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';
import { languages } from '../../../shared/texts/languages';
import { useTranslator } from '../../lib/i18n';
import { goTo } from '../../lib/navigation';
import { ActionCard } from '../../ui/action-card';
import { Callout } from '../../ui/callout';
import { comparisonText } from '../../ui/comparison-text';

/** Leads to the check for duplicates, with the last result. */
export function DuplicatesCard({ setup: { comparison, confirmed, steps } }: { setup: SetupView }) {
  const translator = useTranslator();
  const { t } = translator;
  if (comparison && steps.some(({ id, state }) => id === 'checkDuplicates' && state === 'attention')) {
    return (
      <Callout
        tone="warning"
        title={comparisonText(comparison, translator)}
        actions={<Button onClick={() => goTo('checkDuplicates')}>{t('duplicates.card.open')}</Button>}
      >
        <p>{t(confirmed.turnOn ? 'duplicates.foundOn' : 'duplicates.found')}</p>
        {comparison.shortfall ? <p>{t('duplicates.short', comparison.shortfall)}</p> : null}
      </Callout>
    );
  }
  const last = comparison ? comparisonText(comparison, translator) : t('duplicates.card.text');
  const { space } = languages[translator.locale].sentence;
  const text = [
    last,
    comparison?.outdated ? t(`duplicates.outdated.${comparison.outdated}`) : '',
    comparison?.shortfall ? t('duplicates.short', comparison.shortfall) : '',
  ]
    .filter(Boolean)
    .join(space);
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
  if (confirmed.turnOn || (comparison && isAllClear(comparison))) return null;
  const texts = comparison ? reminderTexts(comparison, translator) : [t('duplicates.card.text')];
  return (
    <Callout
      tone={comparison ? 'warning' : 'info'}
      title={comparison ? comparisonText(comparison, translator) : t('duplicates.unchecked')}
      actions={<Button onClick={() => goTo('checkDuplicates')}>{t('step.checkDuplicates')}</Button>}
    >
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Callout>
  );
}

function isAllClear({ outdated, shortfall, counts }: LastComparison): boolean {
  return !outdated && !shortfall && counts.duplicates === 0;
}

function reminderTexts({ outdated, shortfall, counts }: LastComparison, { t }: Translator): string[] {
  return [
    ...(outdated ? [t(`duplicates.outdated.${outdated}`)] : counts.duplicates ? [t('duplicates.found')] : []),
    ...(shortfall ? [t('duplicates.short', shortfall)] : []),
  ];
}
