import type { RecordDocument, SavedFile, SheetFormat } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';
import { saveFile } from '../../core/lib/atomic-file';
import { fileFailure } from '../../core/lib/file-problem';
import { fileNameOf } from '../../core/record-copy/file-name';
import type { FileDialogs } from '../../platform/file-dialogs';

export interface SheetServices {
  readonly files: Pick<FileDialogs, 'chooseSavePath' | 'saved'>;
  readonly translator: Translator;
  /** Prints a page as PDF. @throws FailureError `copy.notPrinted` */
  print(html: string): Promise<Uint8Array>;
}

/**
 * Asks where, then saves a hand-over sheet as a web page or as PDF. Writes the file completely or not at all.
 * @returns null: the dialog was cancelled
 * @throws FailureError `file.*`, `copy.notPrinted`
 */
export async function saveSheet(
  sheet: RecordDocument,
  format: SheetFormat,
  { files, translator: { t }, print }: SheetServices,
): Promise<SavedFile | null> {
  const { recordHtml } = await import('../../core/record-copy/record-html');
  const path = await files.chooseSavePath(
    fileNameOf(sheet.kicker, sheet.title.text, format),
    t(`sheet.type.${format}`),
  );
  if (!path) return null;
  const html = recordHtml(sheet);
  const content = format === 'pdf' ? await print(html) : html;
  try {
    await saveFile(path, content);
  } catch (thrown) {
    throw fileFailure(thrown, path);
  }
  return files.saved(path);
}
