import type { TokenOutage } from '../../../shared/contract';
import { isPast } from '../../../shared/texts/days';
import { switchedOffAt } from '../../../shared/texts/quarantine';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';

/** The token expired before the renewal: since when, and how Entra reacted. */
export function OutageCallout({ outage }: { outage: TokenOutage }) {
  const { t, day, moment } = useTranslator();
  const off = switchedOffAt(outage);
  const title = outage.reason === 'expired' ? day(outage.since) : moment(outage.since);
  return (
    <Callout tone="danger" title={t(`renewal.outage.${outage.reason}`, { date: title })}>
      <p>{t('renewal.outage.quarantine')}</p>
      <p>{t(isPast(off) ? 'renewal.outage.off' : 'renewal.outage.willBeOff', { date: day(off) })}</p>
      <p>{t('renewal.outage.nobodyLost')}</p>
    </Callout>
  );
}
