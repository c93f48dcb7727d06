import type { CopyFormat } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';
import { calendarOf } from '../../core/record-copy/calendar';
import type { CopyInput } from '../../core/record-copy/copy-input';
import { recordCsv } from '../../core/record-copy/record-csv';
import { recordDocument } from '../../core/record-copy/record-document';
import { recordHtml } from '../../core/record-copy/record-html';
import { recordJson } from '../../core/record-copy/record-json';
import { seal } from '../../core/record-files/seal';

/** HTML -> the bytes of a PDF, in the paper size of the region. */
export type Print = (html: string) => Promise<Uint8Array>;

/**
 * Makes one complete, sealed record copy as the bytes of its file.
 * @throws FailureError `calendar.nothingAhead`; errors of `print`
 */
export async function makeCopy(
  format: CopyFormat,
  input: CopyInput,
  translator: Translator,
  print: Print,
): Promise<Uint8Array> {
  const { record, space, savedAt, early } = input;
  const html = () => recordHtml(recordDocument(input, translator));
  switch (format) {
    case 'html':
      return seal('html', bytesOf(html()), savedAt);
    case 'pdf':
      return seal('pdf', await print(html()), savedAt);
    case 'json':
      return bytesOf(recordJson(input, translator));
    case 'csv':
      return seal('csv', bytesOf(recordCsv(input, translator)), savedAt);
    case 'calendar':
      return seal('calendar', bytesOf(calendarOf(record, space, savedAt, translator, early)), savedAt);
  }
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}
