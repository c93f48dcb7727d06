import { Button } from '@fluentui/react-components';
import { CheckmarkCircle20Regular, DismissCircle20Regular } from '@fluentui/react-icons';
import type { SetupView, TokenSlot } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Actions } from '../../ui/layout';
import { entraTested } from './actions';

/** The element that says why a result cannot be recorded yet. */
export const resultReason = 'result-reason';

interface ReportButtonsProps {
  /** Of a renewal: the setup as it will be with the new token. */
  readonly setup: SetupView;
  readonly token?: TokenSlot;
}

/** The answers that record what Entra's Test Connection showed, once the token was copied. */
export function ReportButtons({ setup, token = 'current' }: ReportButtonsProps) {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  const disabled = { disabledFocusable: busy || !setup.mayReportEntraTest, 'aria-describedby': resultReason };
  return (
    <Actions>
      <Button {...disabled} icon={<CheckmarkCircle20Regular />} onClick={() => void entraTested('succeeded', token)}>
        {t(succeededText(token))}
      </Button>
      <Button {...disabled} icon={<DismissCircle20Regular />} onClick={() => void entraTested('failed', token)}>
        {t('handOver.failed')}
      </Button>
    </Actions>
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

/** The button that goes on waits for a success, and the section of the answers says so. */
export function untilRecorded(setup: Pick<SetupView, 'entraTest'>) {
  return reportStage(setup) === 'recorded' ? {} : { disabled: true, 'aria-describedby': resultReason };
}
