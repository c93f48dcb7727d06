import { Button } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons';
import type { SetupView } from '../../../shared/contract';
import { openLink } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { Section, SectionHead } from '../../ui/layout';
import { connectEntraTasks, TaskList } from '../guide';

/** The instructions for Entra's portal, as text and as sketches. */
export function PortalSteps({ setup: { portal } }: { setup: SetupView }) {
  const { t } = useTranslator();
  return (
    <Section>
      <SectionHead>
        <h2>{t('handOver.portal')}</h2>
        <Button icon={<Open20Regular />} onClick={() => void openLink('entraProvisioning')}>
          {t('handOver.portal.open')}
        </Button>
      </SectionHead>
      <TaskList {...connectEntraTasks[portal]} />
    </Section>
  );
}
