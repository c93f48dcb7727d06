import { Button } from '@fluentui/react-components';
import { ArrowUndo20Regular, CheckmarkCircle20Filled } from '@fluentui/react-icons';
import type { PortalStepId } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Quiet } from '../../ui/text';
import { takeStepBack } from './actions';
import css from './guide-confirmed.module.css';

interface ConfirmedLineProps {
  readonly step: PortalStepId;
  readonly at: string;
  /** In place of "Confirmed on …". */
  readonly text?: string;
  readonly note?: string;
  /** When the app saw it in Entra; null: it did not. */
  readonly seen?: string | null;
  /** When the app did it itself; null: it did not. */
  readonly done?: string | null;
}

/** The date on which the administrator confirmed a step, or the app saw it done, and a button to undo it. */
export function ConfirmedLine({ step, at, text, note, seen = null, done = null }: ConfirmedLineProps) {
  const { t, day } = useTranslator();
  const own = done ? t('entraSetUp.step.done', { date: day(done) }) : null;
  const shown =
    text ?? own ?? (seen ? t('look.step.seen', { date: day(seen) }) : t('guidePage.confirmed', { date: day(at) }));
  return <UndoLine text={shown} {...(note ? { note } : {})} onUndo={() => void takeStepBack(step)} />;
}

/** What was recorded, and a button to undo it. */
export function UndoLine({ text, note, onUndo }: { text: string; note?: string; onUndo: () => void }) {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  return (
    <p className={css.confirmed}>
      <CheckmarkCircle20Filled aria-hidden="true" />
      <span>
        {text}
        {note ? <Quiet as="span"> {note}</Quiet> : null}
      </span>
      <Button size="small" appearance="subtle" icon={<ArrowUndo20Regular />} disabledFocusable={busy} onClick={onUndo}>
        {t('guidePage.takeBack')}
      </Button>
    </p>
  );
}
