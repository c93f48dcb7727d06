import { Fault } from './fault';
import { type FunctionShape, parameterAt, parameterName } from './table';
import type { Argument } from './tree';

export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Checks a call's arguments against the function table.
 * @param ranges the position of each argument; an empty one is between its commas
 * @param whole the position of the whole call, from its name to its closing parenthesis
 */
export function checkArguments(
  entry: FunctionShape,
  parts: readonly (Argument | null)[],
  ranges: readonly SourceRange[],
  whole: SourceRange,
): void {
  const count = parts.length;
  const { least, most } = entry;
  const limits = { count, least, ...(most === null ? {} : { most }), function: entry.name };
  const surplus = most === null ? undefined : ranges[most];
  if (surplus) throw new Fault({ code: 'tooManyArguments', start: surplus.start, end: whole.end - 1, ...limits });
  if (count < least) {
    const needed = entry.parameters.findIndex((parameter, index) => index >= count && !parameter.omittable);
    const missing = parameterName(entry, Math.max(needed, count));
    throw new Fault({ code: 'tooFewArguments', ...whole, ...limits, ...(missing ? { expected: [missing] } : {}) });
  }
  if ((count - entry.parameters.length) % (entry.repeats ?? 1) !== 0) {
    const missing = parameterName(entry, count);
    throw new Fault({ code: 'unevenArguments', ...whole, ...limits, ...(missing ? { expected: [missing] } : {}) });
  }
  for (const [index, part] of parts.entries()) {
    if (part !== null || parameterAt(entry, index, count)?.omittable) continue;
    const found = parameterName(entry, index, count);
    throw new Fault({
      code: 'missingArgument',
      ...(ranges[index] ?? whole),
      ...(found ? { found } : {}),
      function: entry.name,
    });
  }
}
