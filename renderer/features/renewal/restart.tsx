import { Button } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons';
import type { SetupView, TokenOutage } from '../../../shared/contract';
import { isPast } from '../../../shared/texts/days';
import { switchedOffAt } from '../../../shared/texts/quarantine';
import { openLink } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { Section, SectionHead } from '../../ui/layout';
import { Paragraph } from '../../ui/paragraph';
import { Rich } from '../../ui/rich';
import { PortalSwitch, restartTasks, TaskList } from '../guide';

/** After a late renewal: how to restart provisioning, and what its first cycle catches up on. */
export function Restart({ setup, outage }: { setup: SetupView; outage: TokenOutage }) {
  const { t } = useTranslator();
  const off = isPast(switchedOffAt(outage));
  return (
    <Section>
      <SectionHead>
        <h2>{t('renewal.restart.title')}</h2>
        <Button icon={<Open20Regular />} onClick={() => void openLink('entraProvisioning')}>
          {t('handOver.portal.open')}
        </Button>
      </SectionHead>
      <Paragraph>{t(off ? 'renewal.restart.whyOff' : 'renewal.restart.why')}</Paragraph>
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
