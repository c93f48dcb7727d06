import { Button } from '@fluentui/react-components';
import { ChevronDownRegular, Settings20Regular } from '@fluentui/react-icons';
import { useTranslator } from '../lib/i18n';
import { useApp } from '../lib/store';
import { ButtonLabel } from './button-label';

/** Additional props of the button; a menu trigger passes more than these. */
interface Extra {
  readonly className?: string | undefined;
  readonly onPointerEnter?: () => void;
}

/** The button that opens the settings. */
export function SettingsButton(extra: Extra) {
  const { t } = useTranslator();
  return (
    <Button appearance="subtle" icon={<Settings20Regular />} aria-label={t('app.settings')} {...extra}>
      <ButtonLabel>{t('app.settings')}</ButtonLabel>
    </Button>
  );
}

/** The button that opens the faults of the practice Webex; it shows how many are on. */
export function FaultsButton(extra: Extra) {
  const { t } = useTranslator();
  const count = useApp((app) => app.faults.length);
  return (
    <Button size="small" appearance="transparent" icon={<ChevronDownRegular />} iconPosition="after" {...extra}>
      {count ? t('practice.faults.count', { count }) : t('practice.faults')}
    </Button>
  );
}
