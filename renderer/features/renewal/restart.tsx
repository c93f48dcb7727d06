import { Button } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons';
import type { SetupView } from '../../../shared/contract';
import { openLink } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { Section, SectionHead } from '../../ui/layout';
import { Paragraph } from '../../ui/paragraph';
import { PracticeNote } from '../../ui/practice-note';
import { Rich } from '../../ui/rich';
import { PortalSwitch, restartTasks, TaskList } from '../guide';

interface RestartProps {
  readonly setup: SetupView;
  /** Entra has turned provisioning off. */
  readonly off: boolean;
}

/** After a late renewal: how to restart provisioning, and what its first cycle catches up on. */
export function Restart({ setup, off }: RestartProps) {
  const { t } = useTranslator();
  return (
    <Section>
      <SectionHead>
        <h2>{t('renewal.restart.title')}</h2>
        <Button icon={<Open20Regular />} onClick={() => void openLink('entraProvisioning')}>
          {t('handOver.portal.open')}
        </Button>
      </SectionHead>
      <Paragraph>{t(off ? 'renewal.restart.whyOff' : 'renewal.restart.why')}</Paragraph>
      <PracticeNote setup={setup} button={t('renewal.done.back')} />
      <PortalSwitch setup={setup} />
      <TaskList {...restartTasks(setup.portal, off)} />
      <Paragraph>{t(off ? 'renewal.restart.catchesUpAll' : 'renewal.restart.catchesUp')}</Paragraph>
      <Callout tone="warning">
        <p>
          <Rich text={t('reference.quarantine.clear')} />
        </p>
      </Callout>
    </Section>
  );
}
