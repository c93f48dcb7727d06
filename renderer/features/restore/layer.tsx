import { useEffect, useState } from 'react';
import { bridge } from '../../lib/bridge';
import { useTranslator } from '../../lib/i18n';
import { BackupDialog, changeBackup, useBackup } from '../backup';
import { openDropped } from './actions';
import css from './layer.module.css';

/** Layers above every page: the backup dialog and the drop hint. */
export function RestoreLayer() {
  const { t } = useTranslator();
  const target = useBackup((backup) => backup.target);
  const dragged = useDroppedFiles(target === null);
  useEffect(() => bridge().on('backup.progress', (progress) => changeBackup({ progress })), []);
  return (
    <>
      {target ? <BackupDialog target={target} /> : null}
      {dragged ? (
        <div className={css.drop}>
          <p>{t('restore.drop')}</p>
        </div>
      ) : null}
    </>
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
