import { jsonSource } from '../../core/policies/json-source';
import type { PolicySource } from '../../core/policies/parse';
import { readTrustedFile } from './trusted-file';

/** Reads a file with policies. @param read see `readTrustedFile` */
export function linuxSource(source: string, read = readTrustedFile): PolicySource {
  const file = read(source);
  return file.ok ? jsonSource(file.value, source) : { source, failure: file.failure };
}
