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
  // Nothing is tried again until a folder is chosen.
  const areOff = failed.code === 'copy.choicesLost';
  const heading = areOff ? title : t('automatic.failed');
  return (
    <section data-callouts="stacked" aria-label={heading}>
      <Callout
        tone="warning"
        alert
        title={heading}
        actions={
          <>
            <Button onClick={openAutomatic}>{t('automatic.open')}</Button>
            <Button onClick={() => changeAutomatic({ failed: null })}>{t('app.dismiss')}</Button>
          </>
        }
      >
        {areOff ? null : <Strong>{title}</Strong>}
        <p>{reason}</p>
        <p>{advice}</p>
        {areOff ? null : <p>{t('automatic.failed.then')}</p>}
      </Callout>
    </section>
  );
}
