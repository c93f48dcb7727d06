import { useEffect } from 'react';
import { bridge } from '../../lib/bridge';
import { BackupDialog } from './dialog';
import { changeBackup, useBackup } from './state';

/** Above every page: the dialog of a backup. */
export function BackupLayer() {
  const target = useBackup((backup) => backup.target);
  useEffect(() => bridge().on('backup.progress', (progress) => changeBackup({ progress })), []);
  return target ? <BackupDialog target={target} /> : null;
}
