import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, shell } from 'electron';
import type { CopiesProgress, Space } from '../../../shared/contract';
import { type Translator, translator } from '../../../shared/texts/i18n';
import type { SetupRecord } from '../../core/setup/record';
import type { FileDialogs } from '../../platform/file-dialogs';
import { paperOf } from '../../platform/paper';
import { PdfPrinter } from '../../platform/print-pdf';
import { Copying } from './copying';

export interface CopiesSurroundings {
  /** The folder of the built files. */
  readonly built: string;
  readonly files: FileDialogs;
  /** In the language of the app. */
  text(): Translator;
  records(space: Space): Promise<readonly SetupRecord[]>;
  onProgress(progress: CopiesProgress): void;
}

/** Builds what saves copies. */
export function composeCopies({ built, files, text, records, onProgress }: CopiesSurroundings): Copying {
  const printer = new PdfPrinter();
  return new Copying({
    script: pathToFileURL(join(built, 'copies-worker.js')),
    appVersion: app.getVersion(),
    now: () => new Date(),
    records,
    chooseFolder: () => files.chooseFolder(),
    placeArchive: (name) => files.place(name, text().t('copies.archive.type')),
    print: (html) => printer.print(html, paperOf(app.getLocaleCountryCode())),
    endPrinting: () => printer.close(),
    translator,
    show: (path) => shell.showItemInFolder(path),
    onProgress,
  });
}
