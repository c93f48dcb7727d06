import { pathToFileURL } from 'node:url';
import { backupContract } from '../../../shared/contract/backup';
import { Token } from '../../core/tokens/token';
import { SecretClipboard } from '../../platform/secret-clipboard';
import { defineFeature } from '../../services/feature';
import { BackingUp } from './backing-up';
import { backupName } from './backup-name';

/** Encrypted backups of setups. */
export const feature = defineFeature(backupContract, (services) => {
  const { setups, stores, vault, files, built, now, appVersion, translator, send } = services;
  const clipboard = new SecretClipboard(() => undefined);
  const backingUp = new BackingUp({
    setups,
    stores,
    vault,
    script: pathToFileURL(built('backup-worker.js')),
    appVersion,
    now,
    fileName: (records, space, savedAt) => backupName(records, { space, savedAt, appVersion }, translator()),
    place: (name) => files.place(name, translator().t('backup.fileType')),
    saved: (path) => files.saved(path),
    onProgress: (progress) => send('backup.progress', progress),
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
