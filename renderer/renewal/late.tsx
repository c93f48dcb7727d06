import { isPast } from '../../assets/days';
import type { LateView } from '../../electron/contract';
import { useTranslator } from '../i18n';
import { Callout } from '../parts/callout';

/** Entra switches a provisioning off that has been in quarantine for four weeks (Microsoft, "Quarantine status"). */
const quarantine = 28 * 86_400_000;

/** The day on which Entra switches provisioning off, or has done so. ISO 8601. */
export function switchedOffAt({ since }: LateView): string {
  return new Date(new Date(since).getTime() + quarantine).toISOString();
}

/** It was too late: since when, and what Entra has made of that meanwhile. */
export function LateCallout({ late }: { late: LateView }) {
  const { t, day, moment } = useTranslator();
  const off = switchedOffAt(late);
  const title = late.reason === 'expired' ? day(late.since) : moment(late.since);
  return (
    <Callout tone="danger" title={t(`renewal.late.${late.reason}`, { date: title })}>
      <p>{t('renewal.late.quarantine')}</p>
      <p>{t(isPast(off) ? 'renewal.late.off' : 'renewal.late.willBeOff', { date: day(off) })}</p>
      <p>{t('renewal.late.nobodyLost')}</p>
    </Callout>
  );
}
