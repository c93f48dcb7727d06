import { app, type WebContents } from 'electron';
import type { Space } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';
import { sendEvent } from '../../app/ipc';
import type { RecordStore } from '../../core/setup/record-store';
import type { Setups } from '../../core/setup/setups';
import { Token } from '../../core/tokens/token';
import type { TokenVault } from '../../core/tokens/token-vault';
import type { FileDialogs } from '../../platform/file-dialogs';
import { SecretClipboard } from '../../platform/secret-clipboard';
import { Restoring } from '../restore/restoring';
import { BackingUp } from './backing-up';
import { backupName } from './backup-name';

export interface BackupSurroundings {
  readonly setups: Setups;
  readonly stores: Readonly<Record<Space, RecordStore>>;
  readonly vault: TokenVault;
  readonly files: FileDialogs;
  readonly script: URL;
  readonly now: () => Date;
  readonly translator: () => Translator;
  readonly page: () => WebContents | null;
}

export interface Backups {
  readonly backingUp: BackingUp;
  readonly restoring: Restoring;
  copyPassphrase(passphrase: string): Promise<void>;
  close(): Promise<void>;
}

/** Builds what saves encrypted backups and what restores. */
export function composeBackup(surroundings: BackupSurroundings): Backups {
  const { setups, stores, vault, files, script, now, translator, page } = surroundings;
  const appVersion = app.getVersion();
  const clipboard = new SecretClipboard(() => undefined);
  const backingUp = new BackingUp({
    setups,
    stores,
    vault,
    script,
    appVersion,
    now,
    fileName: (records, space, savedAt) => backupName(records, { space, savedAt, appVersion }, translator()),
    place: (name) => files.place(name, translator().t('backup.fileType')),
    saved: (path) => files.saved(path),
    onProgress: (progress) => sendEvent(page(), 'backup.progress', progress),
  });
  const restoring = new Restoring({
    setups,
    stores,
    vault,
    script,
    now,
    choose: () => files.chooseSeveral(['age', 'json']),
    texts: () => {
      const { t, day } = translator();
      return {
        unnamed: () => t('app.unnamed'),
        copyOf: (name, savedAt) => t('restore.beside.dated', { name, day: day(savedAt) }),
        copy: (name) => t('restore.beside.undated', { name }),
      };
    },
  });
  return {
    backingUp,
    restoring,
    copyPassphrase: (passphrase) => clipboard.copy(new Token(passphrase)),
    close: async () => {
      backingUp.cancel();
      restoring.close();
      await clipboard.clear();
    },
  };
}
