import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileCheckContract } from '../../../shared/contract/file-check';
import { defineFeature } from '../../services/feature';
import { checkInThread } from './worker/client';

/** Checks what a file is and whether it is unchanged since it was saved. Stores nothing. */
export const feature = defineFeature(fileCheckContract, ({ files, built }) => {
  const script = pathToFileURL(built('file-check-worker.js'));
  return {
    handlers: {
      'copies.check': async () => {
        const path = await files.choose(['html', 'pdf', 'json', 'csv', 'ics', 'age', '*']);
        return path === null ? null : checkInThread(script, basename(path), { path });
      },
      'copies.checkDropped': ({ fileName, bytes }) => checkInThread(script, basename(fileName), { bytes }),
    },
  };
});
