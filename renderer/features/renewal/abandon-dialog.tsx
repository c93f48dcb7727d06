import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Question } from '../../ui/confirm-dialog';
import { abandonRenewal } from './actions';

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
