import { pathToFileURL } from 'node:url';
import { backupContract } from '../../../shared/contract/backup';
import { about } from '../../core/setup/new-event';
import { Token } from '../../core/tokens/token';
import { SecretClipboard } from '../../platform/secret-clipboard';
import { defineFeature } from '../../services/feature';
import { backupName } from './backup-name';
import { BackupService } from './backup-service';

/** Encrypted backups of setups. */
export const feature = defineFeature(backupContract, (services) => {
  const { setups, stores, vault, files, built, now, appVersion, translator, settings, send } = services;
  const clipboard = new SecretClipboard(
    () => settings.current.clipboardSeconds,
    () => undefined,
  );
  const backingUp = new BackupService({
    setups,
    stores,
    vault,
    script: pathToFileURL(built('backup-worker.js')),
    appVersion,
    now,
    fileName: (records, space, savedAt) => backupName(records, { space, savedAt, appVersion }, translator()),
    chooseSavePath: (name) => files.chooseSavePath(name, translator().t('backup.fileType')),
    saved: (path) => files.saved(path),
    onProgress: (progress) => send('backup.progress', progress),
    passedOn: (id, slot) => setups.append(id, { type: 'secretTokenCopied', to: 'backup', ...about(slot) }),
  });
  return {
    handlers: {
      'backup.save': (request) => backingUp.save(request),
      'backup.cancel': () => backingUp.cancel(),
      'backup.copyPassphrase': ({ passphrase }) => clipboard.copy(new Token(passphrase)),
    },
    dispose: () => Promise.all([backingUp.end(), clipboard.clear()]),
  };
});
