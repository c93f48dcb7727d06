import { z } from 'zod';
import { badRequest } from './graph-error';

/**
 * An object of a request with its type in Graph's metadata. Refuses other names, as Graph does, but takes annotations such as
 * `@odata.type`.
 */
export function shape<Fields extends z.ZodRawShape>(graphType: string, fields: Fields) {
  return z.preprocess(withoutAnnotations, z.strictObject(fields).meta({ graphType }));
}

function withoutAnnotations(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !name.includes('@')));
}

/** @throws GraphError 400 naming the first field that is wrong */
export function readBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw badRequest(`Invalid value at '${issue?.path.join('/') ?? ''}': ${issue?.message ?? ''}`);
}
