import type { TokenOutage } from '../../../shared/contract';
import { isPast } from '../../../shared/texts/days';
import { switchedOffAt } from '../../../shared/texts/quarantine';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';

/** The token expired before the renewal: since when, and how Entra reacted. */
export function LateCallout({ late }: { late: TokenOutage }) {
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
