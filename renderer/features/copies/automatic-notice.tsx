import { Button } from '@fluentui/react-components';
import { failureTexts } from '../../../shared/texts/failure-texts';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { Strong } from '../../ui/text';
import { changeAutomatic, openAutomatic, useAutomatic } from './automatic-state';

/** Automatic copies run in the background, so every page shows their failure. */
export function AutomaticNotice() {
  const failed = useAutomatic((page) => page.failed);
  const translator = useTranslator();
  const { t } = translator;
  if (!failed) return null;
  const { title, reason, advice } = failureTexts(failed, translator);
  return (
    <section data-callouts="stacked" aria-label={t('automatic.failed')}>
      <Callout
        tone="warning"
        alert
        title={t('automatic.failed')}
        actions={
          <>
            <Button onClick={openAutomatic}>{t('automatic.open')}</Button>
            <Button onClick={() => changeAutomatic({ failed: null })}>{t('app.dismiss')}</Button>
          </>
        }
      >
        <Strong>{title}</Strong>
        <p>{reason}</p>
        <p>{advice}</p>
        <p>{t('automatic.failed.then')}</p>
      </Callout>
    </section>
  );
}
