import { Button, DialogActions, ProgressBar } from '@fluentui/react-components';
import type { CopiesProgress } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { DialogText } from '../../ui/dialog-text';
import { Quiet } from '../../ui/text';
import { cancelCopies } from './actions';
import css from './saving.module.css';

/** The progress: the count, and the current file. */
export function Saving({ progress: { done, total, name } }: { progress: CopiesProgress }) {
  const { t, number } = useTranslator();
  const text = t('copies.saving.done', { done: number(done), total: number(total) });
  return (
    <>
      <DialogText className={css.saving}>
        <p>{text}</p>
        <ProgressBar aria-label={t('copies.saving')} thickness="large" value={done} max={Math.max(total, 1)} />
        <Quiet className={css.name} translate="no">
          {name}
        </Quiet>
      </DialogText>
      <DialogActions>
        <Button onClick={() => void cancelCopies()}>{t('app.cancel')}</Button>
      </DialogActions>
    </>
  );
}
