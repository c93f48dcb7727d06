import { Button } from '@fluentui/react-components';
import { failureTexts } from '../../shared/texts/failure-texts';
import { changeAutomatic, openAutomatic, useAutomatic } from '../features/copies/automatic-state';
import { useTranslator } from '../lib/i18n';
import { change, useApp } from '../lib/store';
import { Callout, FailureCallout } from './callout';

/** Failures that belong to no particular place of the page, above everything else on it. */
export function Notice() {
  const notice = useApp((app) => app.notice);
  const { t } = useTranslator();
  return (
    <>
      {notice ? (
        <FailureCallout
          failure={notice}
          alert
          actions={<Button onClick={() => change({ notice: null })}>{t('app.dismiss')}</Button>}
        />
      ) : null}
      <AutomaticNotice />
    </>
  );
}

/** Nobody asked for these copies now, so it is said wherever somebody is. */
function AutomaticNotice() {
  const failed = useAutomatic((page) => page.failed);
  const translator = useTranslator();
  const { t } = translator;
  if (!failed) return null;
  const { title, reason, advice } = failureTexts(failed, translator);
  return (
    <section className="automatic-notice" aria-label={t('automatic.failed')}>
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
        <p className="strong">{title}</p>
        <p>{reason}</p>
        <p>{advice}</p>
        <p>{t('automatic.failed.then')}</p>
      </Callout>
    </section>
  );
}
