import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Rich } from '../../ui/rich';
import { SuccessCard } from '../../ui/success-card';

/** Every step is done: what works now, and the expiry date. */
export function Finished({ setup: { token } }: { setup: SetupView }) {
  const { t, day } = useTranslator();
  const renew = token?.expiresAt
    ? t('record.next.renew', { date: day(token.expiresAt) })
    : t('record.next.renewUnknown');
  return (
    <SuccessCard title={t('record.finished.works')}>
      <p>{t('record.finished.text')}</p>
      <p>
        <Rich text={renew} />
      </p>
    </SuccessCard>
  );
}
