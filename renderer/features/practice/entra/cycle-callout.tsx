import type { CycleResult } from '../../../../shared/contract';
import { useTranslator } from '../../../lib/i18n';
import { Callout } from '../../../ui/callout';
import { cycleTitle } from './actions';
import { EntraCode } from './entra-code';

/** What a cycle came to: the users by what happened to them, or the quarantine. */
export function CycleCallout({ result }: { readonly result: CycleResult }) {
  const { t, moment } = useTranslator();
  const { quarantine, created, updated, disabled, skipped, failed } = result;
  return (
    <Callout tone={quarantine ? 'danger' : failed > 0 ? 'warning' : 'success'} title={t(cycleTitle(result))}>
      {quarantine && created + updated + disabled + skipped + failed === 0 ? null : (
        <p>{t('practiceEntra.cycle.counts', { created, updated, disabled, skipped, failed })}</p>
      )}
      {quarantine ? (
        <>
          <EntraCode code={quarantine.code} />
          <p>{t('practiceEntra.cycle.quarantine.text', { date: moment(quarantine.nextAttempt) })}</p>
        </>
      ) : null}
    </Callout>
  );
}
