import type { SetupView, TokenOutage } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';

interface OutageCalloutProps {
  readonly setup: Pick<SetupView, 'provisioning' | 'space'>;
  readonly outage: TokenOutage;
}

/** Webex rejects the token: since when, and what that means in Entra if provisioning is known to be on. */
export function OutageCallout({ setup: { provisioning, space }, outage }: OutageCalloutProps) {
  const { t, day, moment } = useTranslator();
  const { state, offAt } = provisioning;
  const title = outage.reason === 'expired' ? day(outage.since) : moment(outage.since);
  return (
    <Callout tone="danger" title={t(`renewal.outage.${outage.reason}`, { date: title })}>
      <p>{t(space === 'practice' ? 'renewal.outage.practice.rejects' : 'renewal.outage.rejects')}</p>
      {offAt ? (
        <>
          <p>{t('renewal.outage.quarantine')}</p>
          <p>{t(state === 'turnedOff' ? 'renewal.outage.off' : 'renewal.outage.willBeOff', { date: day(offAt) })}</p>
        </>
      ) : null}
      <p>{t(offAt ? 'renewal.outage.nobodyLost' : 'renewal.outage.renewNow')}</p>
    </Callout>
  );
}
