import { useEffect, useState } from 'react';
import { useTranslator } from '../../lib/i18n';
import { useBackup } from '../backup';
import { openDropped } from './actions';
import css from './drop-layer.module.css';

/** Above every page while files are dragged over the window: where to drop them. */
export function DropLayer() {
  const { t } = useTranslator();
  const dragged = useDroppedFiles(useBackup((backup) => backup.target) === null);
  if (!dragged) return null;
  return (
    <div className={css.drop}>
      <p>{t('restore.drop')}</p>
    </div>
  );
}

/** Takes files that are dropped anywhere on the window. @returns whether some are over it */
function useDroppedFiles(enabled: boolean): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!enabled) return;
    const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    // Moving into a child element also fires this event.
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void openDropped([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragenter', onOver);
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      setOver(false);
      window.removeEventListener('dragenter', onOver);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [enabled]);
  return over;
}
