import type { CauseKind, ProvisioningCause } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Pill } from '../../ui/pill';
import { causeTexts, kindTones } from './cause-texts';
import css from './explanation.module.css';

interface ExplanationProps {
  readonly cause: ProvisioningCause | null;
  readonly kind: CauseKind;
  /** The codes that have this cause; of an unknown one, the code or the status. */
  readonly codes: readonly string[];
  /** Of an unknown cause. */
  readonly code: string;
  /** What Entra says; empty: nothing. */
  readonly own?: string;
  readonly id: string;
}

/** A cause: what it means, why it happens and what helps. Texts of Entra are shown as text only, and marked as Entra's. */
export function Explanation({ cause, kind, codes, code, own = '', id }: ExplanationProps) {
  const translator = useTranslator();
  const { t } = translator;
  const { title, why, remedy } = causeTexts(cause, code, translator);
  return (
    <>
      <div className={css.title}>
        <h3 id={id}>{title}</h3>
        <Pill tone={kindTones[kind]}>{t(`provisioningLog.kind.${kind}`)}</Pill>
      </div>
      <dl className={css.facts}>
        <dt>{t('provisioningLog.why')}</dt>
        <dd>{why}</dd>
        <dt>{t('provisioningLog.remedy')}</dt>
        <dd>{remedy}</dd>
        {codes.length > 0 ? (
          <>
            <dt>{t('provisioningLog.code', { count: codes.length })}</dt>
            <dd translate="no">
              {codes.map((each) => (
                <code key={each}>{each}</code>
              ))}
            </dd>
          </>
        ) : null}
        {own ? (
          <>
            <dt>{t('provisioningLog.own')}</dt>
            <dd>
              <q translate="no">{own}</q>
            </dd>
          </>
        ) : null}
      </dl>
    </>
  );
}
