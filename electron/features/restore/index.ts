import { pathToFileURL } from 'node:url';
import { restoreContract } from '../../../shared/contract/restore';
import { defineFeature } from '../../services/feature';
import { RestoreService } from './restore-service';

/** Restoring setups from backups, copies and records. */
export const feature = defineFeature(restoreContract, (services) => {
  const { setups, stores, vault, files, built, now, translator, send } = services;
  const restoring = new RestoreService({
    setups,
    stores,
    vault,
    script: pathToFileURL(built('backup-worker.js')),
    now,
    onProgress: (progress) => send('restore.progress', progress),
    choose: () => files.chooseSeveral(['age', 'json']),
    texts: () => {
      const { t, day } = translator();
      return {
        unnamed: () => t('app.unnamed'),
        copyOf: (name, savedAt) => t('restore.keepBothName.dated', { name, day: day(savedAt) }),
        copy: (name) => t('restore.keepBothName.undated', { name }),
      };
    },
  });
  return {
    handlers: {
      'restore.choose': () => restoring.choose(),
      'restore.drop': ({ paths }) => restoring.open(paths),
      'restore.unlock': ({ file, passphrase }) => restoring.unlock(file, passphrase),
      'restore.refresh': () => restoring.refresh(),
      'restore.cancelUnlock': () => restoring.cancelUnlock(),
      'restore.apply': ({ choices, withoutTokens }) => restoring.apply(choices, withoutTokens),
      'restore.undo': () => restoring.undo(),
      'restore.close': () => restoring.close(),
    },
    dispose: () => restoring.end(),
  };
});
