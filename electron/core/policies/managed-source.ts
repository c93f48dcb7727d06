import { jsonSource } from './json-source';
import type { PolicySource } from './parse';

/**
 * Reads managed preferences of macOS as `plutil -convert json` prints them.
 * Values that a configuration profile adds to each payload, such as `PayloadUUID`, are no policies.
 */
export function managedSource(output: Uint8Array, source: string): PolicySource {
  const read = jsonSource(output, source);
  if ('failure' in read)
    return { source, failure: { code: 'policy.malformed', detail: { source, reason: 'notPlist' } } };
  const values = Object.entries(read.values).filter(([name]) => !name.startsWith('Payload'));
  return { source, values: Object.fromEntries(values) };
}
