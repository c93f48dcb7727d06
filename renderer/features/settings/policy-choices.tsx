import { locales } from '../../../shared/enums';
import { clipboardTimes } from '../../../shared/enums/settings';
import { useTranslator } from '../../lib/i18n';
import { useIsSetByPolicy } from '../../lib/policies';
import { useApp } from '../../lib/store';
import { OrganizationValue } from '../../ui/organization-value';
import { changeSettings } from './actions';
import { Choice } from './choice';

/** The language of the app, unless the organization sets it. */
export function LanguageChoice() {
  const { t } = useTranslator();
  const locale = useApp((app) => app.settings.locale);
  const text = (each: typeof locale) => t(`app.language.${each}`);
  if (useIsSetByPolicy('Language')) {
    return (
      <OrganizationValue label={t('app.language')} isLabelHidden>
        {text(locale)}
      </OrganizationValue>
    );
  }
  return (
    <Choice
      label={t('app.language')}
      value={locale}
      options={locales}
      text={text}
      onChoose={(wanted) => void changeSettings({ locale: wanted })}
    />
  );
}

/** How long a Secret Token stays in the clipboard, unless the organization sets it. */
export function ClipboardChoice() {
  const { t } = useTranslator();
  const clipboardSeconds = useApp((app) => app.settings.clipboardSeconds);
  const text = (seconds: typeof clipboardSeconds) => t('settings.clipboard.seconds', { seconds });
  if (useIsSetByPolicy('ClipboardSeconds')) {
    return <OrganizationValue label={t('settings.clipboard.label')}>{text(clipboardSeconds)}</OrganizationValue>;
  }
  return (
    <>
      <p id="clipboard-time">{t('settings.clipboard.label')}</p>
      <Choice
        labelledBy="clipboard-time"
        value={clipboardSeconds}
        options={clipboardTimes}
        text={text}
        onChoose={(wanted) => void changeSettings({ clipboardSeconds: wanted })}
      />
    </>
  );
}
