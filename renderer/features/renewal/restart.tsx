import { Button } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons';
import type { LateView } from '../../../shared/contract';
import { isPast } from '../../../shared/texts/days';
import { switchedOffAt } from '../../../shared/texts/quarantine';
import { openLink } from '../../app/start-app';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { Rich } from '../../ui/rich';

/** After a renewal that came too late: provisioning is restarted, and what its first cycle makes up for. */
export function Restart({ late }: { late: LateView }) {
  const { t } = useTranslator();
  const off = isPast(switchedOffAt(late));
  const steps = [
    'renewal.restart.open',
    off ? 'renewal.restart.startAgain' : 'renewal.restart.offOn',
    'renewal.restart.look',
  ] as const;
  return (
    <section className="part">
      <div className="part-head">
        <h2>{t('renewal.restart.title')}</h2>
        <Button icon={<Open20Regular />} onClick={() => void openLink('entraProvisioning')}>
          {t('entra.portal.open')}
        </Button>
      </div>
      <p className="measure">{t(off ? 'renewal.restart.whyOff' : 'renewal.restart.why')}</p>
      <ol className="numbered measure">
        {steps.map((step) => (
          <li key={step}>
            <p>
              <Rich text={t(step)} />
            </p>
          </li>
        ))}
      </ol>
      <p className="measure">{t(off ? 'renewal.restart.catchesUpAll' : 'renewal.restart.catchesUp')}</p>
      <Callout tone="warning">
        <p>
          <Rich text={t('reference.quarantine.clear')} />
        </p>
      </Callout>
    </section>
  );
}
