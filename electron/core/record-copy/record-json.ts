import type { Translator } from '../../../shared/texts/i18n';
import { canonical, digestOf, wellFormed } from '../record-files/canonical';
import { type RecordCopyContent, recordCopyFormat, recordCopyVersion } from '../record-files/record-copy-shape';
import { toSecond } from '../record-files/seal';
import { recordSchemaVersion } from '../setup/record-version';
import type { CopyInput } from './copy-input';
import { summaryOf } from './summary';

/**
 * The machine-readable copy: one line of canonical JSON (RFC 8785) by `assets/record-copy.schema.json`, without a line end.
 * Contains the SHA-256 of the canonical form of its `content`, which `jq -cjS .content FILE | sha256sum` reproduces.
 */
export function recordJson(input: CopyInput, { locale }: Translator): string {
  const { space, savedAt, appVersion } = input;
  const record = wellFormed(input.record);
  const { id, cloud, events } = record;
  const content: RecordCopyContent = {
    format: recordCopyFormat,
    version: recordCopyVersion,
    app: appVersion,
    language: locale,
    savedAt: toSecond(savedAt),
    space,
    record: { schema: recordSchemaVersion, id, cloud, events },
    summary: summaryOf({ ...input, record }),
  };
  const text = canonical(content);
  return `{"content":${text},"digest":${canonical({ algorithm: 'SHA-256', value: digestOf(text) })}}`;
}
