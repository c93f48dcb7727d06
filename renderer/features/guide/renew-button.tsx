import { Button } from '@fluentui/react-components';
import { ArrowSync16Regular } from '@fluentui/react-icons';
import { useTranslator } from '../../lib/i18n';
import { showRenewal } from '../../lib/navigation';
import { useApp } from '../../lib/store';
import { renewText } from '../../ui/renew-text';
import css from './guide-task.module.css';

/**
 * Leads to the renewal of the open setup while it needs one, in practice mode, and where no date says when it will; nothing
 * without a setup, or while there is nothing to renew.
 */
export function RenewButton() {
  const { t } = useTranslator();
  const setup = useApp((app) => app.setup);
  if (!setup?.renewable) return null;
  const { needsRenewal, space, token } = setup;
  if (!needsRenewal && space === 'real' && token?.expiresAt) return null;
  return (
    <Button size="small" className={css.link} icon={<ArrowSync16Regular />} onClick={() => showRenewal()}>
      {t(renewText(setup))}
    </Button>
  );
}
