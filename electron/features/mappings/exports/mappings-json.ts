import { z } from 'zod';
import type { AttributeMapping } from '../../../../shared/contract';
import { FailureError } from '../../../core/lib/failure';
import { lineOfMistake, withoutMark } from '../../../core/lib/json-text';

/** The version of the file's shape. A file with a higher one is refused. */
const mappingsFileVersion = 1;
const format = 'webex-entra-setup/attribute-mappings';

/** Upper bound, far above any table in Entra. */
const maximumBytes = 1024 * 1024;

const source = z.discriminatedUnion('kind', [
  /** Entra's "Direct". */
  z.strictObject({ kind: z.literal('attribute'), name: z.string() }),
  z.strictObject({ kind: z.literal('constant'), value: z.string() }),
  z.strictObject({ kind: z.literal('expression'), text: z.string() }),
  z.strictObject({ kind: z.literal('none') }),
]);

/** Each field as in the portal: see `AttributeMapping`. Rejects unknown fields, because they would be lost. */
const mapping = z.strictObject({
  target: z.string(),
  source,
  matching: z.int().min(0),
  defaultValue: z.string(),
  apply: z.enum(['always', 'creation']),
});

const file = z.strictObject({
  format: z.literal(format),
  version: z.literal(mappingsFileVersion),
  mappings: z.array(mapping),
});

/** Mappings as JSON with a final line end. `readMappingsJson` reads them back unchanged. */
export function mappingsJson(mappings: readonly AttributeMapping[]): string {
  return `${JSON.stringify({ format, version: mappingsFileVersion, mappings }, null, 2)}\n`;
}

/**
 * Reads what `mappingsJson` wrote. @throws FailureError `mappings.tooBig`, `mappings.notJson` (line), `mappings.foreign` (kind),
 * `mappings.newer` (version), `mappings.damaged` (field)
 */
export function readMappingsJson(text: string): AttributeMapping[] {
  if (Buffer.byteLength(text) > maximumBytes) throw new FailureError('mappings.tooBig');
  const json = parse(withoutMark(text));
  const head = z.object({ format: z.literal(format), version: z.number() }).safeParse(json);
  if (!head.success) throw foreign(json);
  if (head.data.version > mappingsFileVersion) throw new FailureError('mappings.newer', { version: head.data.version });
  const parsed = file.safeParse(json);
  if (!parsed.success) throw new FailureError('mappings.damaged', { field: fieldOf(parsed.error) });
  return parsed.data.mappings;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FailureError('mappings.notJson', { line: lineOfMistake(text) });
  }
}

function foreign(json: unknown): FailureError {
  const isSchema = z.object({ synchronizationRules: z.unknown() }).safeParse(json);
  const known = isSchema.success && isSchema.data.synchronizationRules !== undefined;
  return new FailureError('mappings.foreign', { kind: known ? 'synchronizationSchema' : 'other' });
}

/** The first field that is wrong: `mappings[2].source.name`. */
function fieldOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const path = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])];
  return z.core.toDotPath(path);
}
