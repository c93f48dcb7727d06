import { pathToFileURL } from 'node:url';
import { FailureError } from '../../core/lib/failure';
import { revealFile } from '../../platform/show-file';
import type { Services } from '../../services/services';
import { AutomaticCopies } from './automatic-copies';
import { checkFolder } from './check-folder';
import { markFolder } from './folder-marker';
import { openOrganizationFolder, stateFile } from './organization-folder';
import { removeStaleFiles } from './remove-stale-files';
import { CopiesWorker } from './worker/client';

/** Makes automatic copies in a separate thread, so that copies saved manually do not wait for them. */
export function createAutomaticCopies({
  data,
  built,
  files,
  setups,
  settings,
  policies,
  appVersion,
  now,
  send,
}: Services): AutomaticCopies {
  const organization = policies.current.CopiesFolder;
  const worker = new CopiesWorker({
    script: pathToFileURL(built('copies-worker.js')),
    record: async () => null,
    print: () => Promise.reject(new FailureError('copy.notPrinted')),
    onProgress: () => undefined,
  });
  return new AutomaticCopies({
    file: stateFile({
      organization,
      data,
      ids: async () => (await setups.records('real')).map(({ id }) => id),
      locale: () => settings.current.locale,
    }),
    appVersion,
    now,
    locale: () => settings.current.locale,
    records: () => setups.records('real'),
    save: (task) => worker.do('version', { task }),
    checkFolder,
    firstMarker: async (folder) => (organization === undefined ? null : openOrganizationFolder(folder)),
    markFolder,
    removeStaleFiles,
    releaseWorker: () => worker.close(),
    chooseFolder: () => files.chooseFolder(),
    show: revealFile,
    onChanged: (view) => send('automaticCopies.changed', view),
    onFailed: (failure) => send('automaticCopies.failed', failure),
  });
}
