import type { OnDemandResult } from '../../../../shared/contract';
import { useTranslator } from '../../../lib/i18n';
import { Callout, type Tone } from '../../../ui/callout';
import { Pill } from '../../../ui/pill';
import { Quiet } from '../../../ui/text';
import { onDemandTitle } from './actions';
import { EntraCode } from './entra-code';
import css from './practice-entra.module.css';

const tones = { success: 'success', skipped: 'warning', failure: 'danger' } as const satisfies Record<string, Tone>;

/** What on-demand provisioning came to, with each of Entra's steps. */
export function OnDemandCallout({ result }: { readonly result: OnDemandResult }) {
  const { t } = useTranslator();
  const { status, code, steps, attributes, user } = result;
  const isThere = status === 'success' || code === 'RedundantExport';
  return (
    <Callout tone={isThere ? 'success' : tones[status]} title={t(...onDemandTitle(result))}>
      <ol className={css.steps}>
        {steps.map((step) => (
          <li key={step.type}>
            <span>{t(`practiceEntra.step.${step.type}`)}</span>
            <Pill tone={tones[step.status]}>{t(`practiceEntra.status.${step.status}`)}</Pill>
          </li>
        ))}
      </ol>
      {code && !isThere ? <EntraCode code={code} /> : null}
      {attributes.length > 0 ? (
        <Quiet>
          {t('practiceEntra.attributes')} <span translate="no">{attributes.join(', ')}</span>
        </Quiet>
      ) : null}
      {isThere ? <p>{t('practiceEntra.lookUp', { address: user.address })}</p> : null}
    </Callout>
  );
}
