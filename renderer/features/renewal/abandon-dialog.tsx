import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { abandonRenewal } from './actions';

/** Asks before a renewal is abandoned, which would be wrong once Entra has the new token. */
export function AbandonDialog({ setup, onClose }: { setup: SetupView; onClose: () => void }) {
  const { t } = useTranslator();
  const abandon = () => {
    onClose();
    void abandonRenewal();
  };
  return (
    <ConfirmDialog
      title={t('renewal.abandon.title')}
      confirm={t('renewal.abandon')}
      dismiss={t('renewal.continue')}
      onConfirm={abandon}
      onClose={onClose}
    >
      <p>{t(setup.space === 'practice' ? 'renewal.abandon.practice.text' : 'renewal.abandon.text')}</p>
      {setup.renewal?.copiedAt ? <p>{t('renewal.abandon.copied')}</p> : null}
    </ConfirmDialog>
  );
}
