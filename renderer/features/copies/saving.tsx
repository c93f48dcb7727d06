import { Button, DialogActions, DialogContent, ProgressBar } from '@fluentui/react-components';
import type { CopiesProgress } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { cancelCopies } from './actions';

/** How far it is: the count, and the file that is being made. */
export function Saving({ progress: { done, total, name } }: { progress: CopiesProgress }) {
  const { t, number } = useTranslator();
  const text = t('copies.saving.done', { done: number(done), total: number(total) });
  return (
    <>
      <DialogContent className="dialog-text copies-saving">
        <p>{text}</p>
        <ProgressBar aria-label={t('copies.saving')} thickness="large" value={done} max={Math.max(total, 1)} />
        <p className="quiet copies-name" translate="no">
          {name}
        </p>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => void cancelCopies()}>{t('app.cancel')}</Button>
      </DialogActions>
    </>
  );
}
