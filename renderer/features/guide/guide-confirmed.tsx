import { Button } from '@fluentui/react-components';
import { ArrowUndo20Regular, CheckmarkCircle20Filled } from '@fluentui/react-icons';
import type { PortalStepId } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { takeStepBack } from './actions';
import css from './guide-confirmed.module.css';

/** The date on which the administrator confirmed a step, and a button to undo it. */
export function ConfirmedLine({ step, at }: { step: PortalStepId; at: string }) {
  const { t, day } = useTranslator();
  return <UndoLine text={t('guidePage.confirmed', { date: day(at) })} onUndo={() => void takeStepBack(step)} />;
}

/** What was recorded, and a button to undo it. */
export function UndoLine({ text, onUndo }: { text: string; onUndo: () => void }) {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  return (
    <p className={css.confirmed}>
      <CheckmarkCircle20Filled aria-hidden="true" />
      <span>{text}</span>
      <Button size="small" appearance="subtle" icon={<ArrowUndo20Regular />} disabledFocusable={busy} onClick={onUndo}>
        {t('guidePage.takeBack')}
      </Button>
    </p>
  );
}
