import { Button } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons';
import { openLink } from '../actions/start';
import { useTranslator } from '../i18n';
import { PortalSketch } from '../parts/portal-sketch';
import { Rich } from '../parts/rich';

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
