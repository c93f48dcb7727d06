import { checkMappings } from '../../../../../electron/core/entra/mappings/check';
import * as expressions from '../../../../../electron/core/expressions';
import type { AttributeMapping, Finding } from '../../../../../shared/contract';
import { defaultsWith, expression } from '../samples';

/** The findings about the defaults with another source in one row, as far as their code matches. */
export function findingsWith(target: string, source: string | Partial<AttributeMapping>, codes: RegExp): Finding[] {
  const change = typeof source === 'string' ? { source: expression(source) } : source;
  const rows = defaultsWith(target, change);
  const row = rows.findIndex((each) => each.target === target);
  return checkMappings(rows, expressions).filter((finding) => finding.row === row && codes.test(finding.code));
}

/** The same, as `severity code`. */
export function codesWith(target: string, source: string | Partial<AttributeMapping>, codes: RegExp): string[] {
  return findingsWith(target, source, codes).map(({ severity, code }) => `${severity} ${code}`);
}
