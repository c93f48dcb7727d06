import { stat } from 'node:fs/promises';
import { release } from 'node:os';
import type { LogEntry } from '../../../shared/contract';
import { logContract } from '../../../shared/contract/log';
import { copyText } from '../../platform/clipboard';
import { revealFile } from '../../platform/show-file';
import { defineFeature } from '../../services/feature';
import { ticketText } from './ticket';

/** Shows the log of the app, and copies it for a ticket. Other parts write it. */
export const feature = defineFeature(logContract, ({ log, data, appVersion }) => {
  let shown: readonly LogEntry[] = [];
  return {
    handlers: {
      'log.read': async ({ filter }) => {
        shown = await log.recent(filter);
        return { entries: shown, failure: log.failure };
      },
      'log.copy': () => {
        const system = `${process.platform} ${release()} ${process.arch}, Electron ${process.versions.electron}`;
        return copyText(ticketText(shown, [`Webex Entra Setup ${appVersion}`, system]));
      },
      'log.show': async () => {
        // Nothing could be written: the folder of the app, where its files would be.
        const isThere = await stat(log.path).catch(() => null);
        revealFile(isThere ? log.path : data);
      },
    },
  };
});
