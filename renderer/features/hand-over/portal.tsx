import { Button } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons';
import { openLink } from '../../app/start-app';
import { useTranslator } from '../../lib/i18n';
import { Rich } from '../../ui/rich';
import { PortalSketch } from '../guide/sketches/portal-sketch';

const steps = [1, 2, 3, 4, 5] as const;

/** What to press in Entra's portal, in words and as a drawing. */
export function PortalSteps() {
  const { t } = useTranslator();
  return (
    <section className="part">
      <div className="part-head">
        <h2>{t('entra.portal')}</h2>
        <Button icon={<Open20Regular />} onClick={() => void openLink('entraProvisioning')}>
          {t('entra.portal.open')}
        </Button>
      </div>
      <div className="portal">
        <ol className="numbered">
          {steps.map((step) => (
            <li key={step}>
              <p>
                <Rich text={t(`entra.portal.step${step}`)} />
              </p>
              {step === 4 ? <p className="quiet">{t('entra.portal.step4.why')}</p> : null}
            </li>
          ))}
        </ol>
        <PortalSketch />
      </div>
    </section>
  );
}
