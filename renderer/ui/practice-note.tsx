import type { SetupView } from '../../shared/contract';
import { useTranslator } from '../lib/i18n';
import { Callout } from './callout';
import { Quiet } from './text';

type Practicing = Pick<SetupView, 'space'>;

interface PracticeNoteProps {
  readonly setup: Practicing;
  /** The text of the button that leads on. */
  readonly button: string;
  /**
   * What is special on this page: the Secret Token is copied, changes are ticked, the practice Entra is there, this app signs in
   * to it, the sample user is looked up, nothing has to be prepared, or the Org ID is given.
   */
  readonly also?: 'copy' | 'ticks' | 'entra' | 'graph' | 'result' | 'needs' | 'orgId' | undefined;
}

/** In practice mode, on a page about a portal: what to do, since no real Entra is behind the setup. */
export function PracticeNote({ setup, button, also }: PracticeNoteProps) {
  const { t } = useTranslator();
  if (setup.space !== 'practice') return null;
  return (
    <Callout tone="info">
      <p>{t(also ? `guidePage.practice.${also}` : 'guidePage.practice', { button })}</p>
    </Callout>
  );
}

/** In practice mode, below a Tenant URL: Entra could not reach it. */
export function PracticeTenantUrl({ setup }: { readonly setup: Practicing }) {
  const { t } = useTranslator();
  return setup.space === 'practice' ? <Quiet>{t('guidePage.practice.tenantUrl')}</Quiet> : null;
}
