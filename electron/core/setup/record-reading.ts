import { basename } from 'node:path';
import type { Failure } from '../../../shared/contract';
import { decodeText } from '../lib/decode-text';
import { type ParsedRecordFile, parseRecordFile } from './parse-record-file';

/** The content of a record file, or why it could not be read. */
export type RecordReading = ParsedRecordFile | { readonly kind: 'unreadable'; readonly failure: Failure };

/** @param bytes of a file that an editor may have saved in another encoding */
export function parseRecordBytes(bytes: Uint8Array): ParsedRecordFile {
  let text: string;
  try {
    text = decodeText(bytes);
  } catch {
    return { kind: 'damaged', where: 'encoding' };
  }
  return parseRecordFile(text);
}

/** @param reason a code of the operating system, or `size` */
export function unreadable(path: string, reason: string): RecordReading {
  return { kind: 'unreadable', failure: { code: 'record.unreadable', detail: { file: basename(path), reason } } };
}
