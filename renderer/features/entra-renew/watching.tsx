import { Button } from '@fluentui/react-components';
import type { EntraRenewFlow, RenewRun, SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { cancelEntraRenew, lookNow, runPractice } from './actions';

interface WatchingProps {
  readonly setup: SetupView;
  readonly flow: Extract<EntraRenewFlow, { at: 'watching' }>;
}

/** Entra has the new token; its own run is the last link of the proof. */
export function Watching({ setup: { id, space }, flow }: WatchingProps) {
  const { t, moment } = useTranslator();
  return (
    <Callout
      tone="info"
      title={t('entraRenew.watching')}
      actions={
        <>
          <Button onClick={() => void lookNow(id)}>{t('entraRenew.look')}</Button>
          {space === 'practice' ? (
            <Button onClick={() => void runPractice(id)}>{t('entraRenew.practice.run')}</Button>
          ) : null}
          <Button onClick={() => void cancelEntraRenew(id)}>{t('entraRenew.cancel')}</Button>
        </>
      }
    >
      <p>{t('entraRenew.watching.text', { time: moment(flow.until) })}</p>
      {flow.run ? <RunText run={flow.run} /> : null}
    </Callout>
  );
}

/** What the last look at the job found. */
export function RunText({ run: { kind, reason } }: { run: RenewRun }) {
  const { t } = useTranslator();
  return <p>{kind === 'quarantined' ? t('entraRenew.run.quarantined', { reason }) : t(`entraRenew.run.${kind}`)}</p>;
}
