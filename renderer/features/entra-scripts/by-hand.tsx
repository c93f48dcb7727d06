import type { ReactNode } from 'react';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import css from './by-hand.module.css';

/** Instructions for the portal: shown, or folded where the setup uses scripts. */
export function ByHand({ setup, children }: { setup: Pick<SetupView, 'entraMethod'>; children: ReactNode }) {
  const { t } = useTranslator();
  if (setup.entraMethod !== 'script') return children;
  return (
    <details>
      <summary>{t('entraScript.byHand')}</summary>
      <div className={css.content}>{children}</div>
    </details>
  );
}
