import type { SetupView } from '../../electron/contract';
import { abandonRenewal } from '../actions/renewal';
import { useTranslator } from '../i18n';
import { Question } from '../parts/question';

/** Asks before a renewal is abandoned: once Entra has the new token, that would be the wrong thing to do. */
export function AbandonDialog({ setup, onClose }: { setup: SetupView; onClose: () => void }) {
  const { t } = useTranslator();
  const abandon = () => {
    onClose();
    void abandonRenewal();
  };
  return (
    <Question title={t('renewal.abandon.title')} confirm={t('renewal.abandon')} onConfirm={abandon} onClose={onClose}>
      <p>{t('renewal.abandon.text')}</p>
      {setup.renewal?.copiedAt ? <p>{t('renewal.abandon.copied')}</p> : null}
    </Question>
  );
}
