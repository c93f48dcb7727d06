import { Button } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons';
import { openLink } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { BesideSketch, Section, SectionHead } from '../../ui/layout';
import { Numbered } from '../../ui/lists';
import { Rich } from '../../ui/rich';
import { Quiet } from '../../ui/text';
import { PortalSketch } from '../guide';

const steps = [1, 2, 3, 4, 5] as const;

/** The instructions for Entra's portal, as text and as a sketch. */
export function PortalSteps() {
  const { t } = useTranslator();
  return (
    <Section>
      <SectionHead>
        <h2>{t('handOver.portal')}</h2>
        <Button icon={<Open20Regular />} onClick={() => void openLink('entraProvisioning')}>
          {t('handOver.portal.open')}
        </Button>
      </SectionHead>
      <BesideSketch>
        <Numbered>
          {steps.map((step) => (
            <li key={step}>
              <p>
                <Rich text={t(`handOver.portal.step${step}`)} />
              </p>
              {step === 4 ? <Quiet>{t('handOver.portal.step4.why')}</Quiet> : null}
            </li>
          ))}
        </Numbered>
        <PortalSketch />
      </BesideSketch>
    </Section>
  );
}
