import type { OnDemandView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { ValueTable } from '../../ui/value-table';
import css from './entra-set-up.module.css';

/** What Entra did with the test user, in its own steps. */
export function OnDemandResult({ view }: { view: OnDemandView }) {
  const { t } = useTranslator();
  const { status, steps, code, cause } = view;
  const isSuccess = status === 'success';
  return (
    <div className={css.group}>
      <Callout
        tone={isSuccess ? 'success' : 'warning'}
        title={t(isSuccess ? 'entraSetUp.onDemand.success' : 'entraSetUp.onDemand.other')}
      >
        {cause ? (
          <p>
            {t(`provisioningLog.cause.${cause}.title`)}. {t(`provisioningLog.cause.${cause}.remedy`)}
          </p>
        ) : null}
        {code && !isSuccess ? <p>{t('entraSetUp.onDemand.code', { code })}</p> : null}
      </Callout>
      <details open={!isSuccess || undefined}>
        <summary>{t('entraSetUp.onDemand')}</summary>
        <ValueTable className={css.onDemand}>
          <thead>
            <tr>
              <th scope="col">{t('entraSetUp.onDemand.step')}</th>
              <th scope="col">{t('entraSetUp.onDemand.status')}</th>
              <th scope="col">{t('entraSetUp.onDemand.description')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps can have the same name
              <tr key={index}>
                <td translate="no">{step.type || step.name}</td>
                <td>{t(`entraSetUp.onDemand.status.${step.status}`)}</td>
                <td translate="no">{step.description}</td>
              </tr>
            ))}
          </tbody>
        </ValueTable>
      </details>
    </div>
  );
}
