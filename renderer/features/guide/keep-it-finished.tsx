import { CheckmarkCircle48Regular } from '@fluentui/react-icons';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Rich } from '../../ui/rich';

/** Every step is done: what works from now on, and the one day that matters. */
export function Finished({ setup: { token } }: { setup: SetupView }) {
  const { t, day } = useTranslator();
  const renew = token?.expiresAt
    ? t('record.next.renew', { date: day(token.expiresAt) })
    : t('record.next.renewUnknown');
  return (
    <section className="card finished">
      <CheckmarkCircle48Regular aria-hidden="true" className="finished-icon" />
      <div className="finished-text">
        <h2>{t('record.finished.works')}</h2>
        <p>{t('record.finished.text')}</p>
        <p>
          <Rich text={renew} />
        </p>
      </div>
    </section>
  );
}
