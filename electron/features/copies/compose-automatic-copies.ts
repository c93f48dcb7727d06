import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, shell } from 'electron';
import type { AutomaticCopiesView, Failure, Locale } from '../../../shared/contract';
import { FailureError } from '../../core/lib/failure';
import type { Setups } from '../../core/setup/setups';
import type { FileDialogs } from '../../platform/file-dialogs';
import { AutomaticCopies } from './automatic-copies';
import { AutomaticFile } from './automatic-file';
import { CopiesWorker } from './worker/copies-worker';

export interface AutomaticSurroundings {
  readonly data: string;
  /** The folder of the built files. */
  readonly built: string;
  readonly files: FileDialogs;
  readonly setups: Setups;
  locale(): Locale;
  onChanged(view: AutomaticCopiesView): void;
  onFailed(failure: Failure): void;
}

/** Builds automatic copies, with a thread of their own: what is saved by hand does not wait for them. */
export function composeAutomaticCopies(surroundings: AutomaticSurroundings): AutomaticCopies {
  const { data, built, files, setups, locale, onChanged, onFailed } = surroundings;
  const worker = new CopiesWorker({
    script: pathToFileURL(join(built, 'copies-worker.js')),
    record: async () => null,
    print: () => Promise.reject(new FailureError('copy.notPrinted')),
    onProgress: () => undefined,
  });
  return new AutomaticCopies({
    file: new AutomaticFile(join(data, 'automatic-copies.json')),
    appVersion: app.getVersion(),
    now: () => new Date(),
    locale,
    records: () => setups.records('real'),
    save: (order) => worker.do('version', { order }),
    rest: () => worker.close(),
    chooseFolder: () => files.chooseFolder(),
    show: (path) => shell.showItemInFolder(path),
    onChanged,
    onFailed,
  });
}
