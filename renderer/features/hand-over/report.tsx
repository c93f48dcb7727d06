import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SetupView, TokenSlot } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { entraTested } from './actions';

/** The element that says why a result cannot be recorded yet. */
export const resultReason = 'result-reason';

interface ReportButtonsProps {
  /** Of a renewal: the setup as it will be with the new token. */
  readonly setup: SetupView;
  readonly token?: TokenSlot;
  /** The buttons after a success was recorded. */
  readonly children: ReactNode;
}

/** Records what Entra's Test Connection showed, once the token was copied; then leads on. */
export function ReportButtons({ setup, token = 'current', children }: ReportButtonsProps) {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  if (setup.entraTest?.result === 'succeeded') return children;
  const disabled = { disabledFocusable: busy || !setup.mayReportEntraTest, 'aria-describedby': resultReason };
  return (
    <>
      <Button {...disabled} onClick={() => void entraTested('failed', token)}>
        {t('handOver.failed')}
      </Button>
      <Button appearance="primary" {...disabled} onClick={() => void entraTested('succeeded', token)}>
        {t(succeededText(token))}
      </Button>
    </>
  );
}

/** The text of the button that records a success. */
export function succeededText(token: TokenSlot) {
  return token === 'pending' ? 'renewal.handOver.confirm' : 'handOver.succeeded';
}

/** Distinguishes the page before a success was recorded from the one after it: each moves the focus to its heading. */
export function reportStage({ entraTest }: Pick<SetupView, 'entraTest'>): 'recorded' | 'open' {
  return entraTest?.result === 'succeeded' ? 'recorded' : 'open';
}
