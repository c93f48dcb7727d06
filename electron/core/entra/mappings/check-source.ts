import { isExtensionAttribute, similarSource, sourceAttribute } from '../attributes/source-attributes';
import { similarTarget } from '../attributes/target-attributes';
import { type CheckedRow, newFinding, type UnratedFinding } from './unrated-finding';

/** Checks for sources that are missing, cannot be parsed, or do not fit their target. */
export function sourceFindings(row: CheckedRow): UnratedFinding[] {
  const { index, source } = row;
  switch (source.kind) {
    case 'invalid':
      return [
        source.error.code === 'tooLong'
          ? newFinding('expressionTooLong', index, { length: source.error.end, most: source.error.most ?? 0 })
          : { ...newFinding('expressionInvalid', index), error: source.error },
      ];
    case 'constant':
      return source.value === '' ? [newFinding('constantEmpty', index)] : ofReference(row, false);
    case 'none':
      return row.mapping.defaultValue === '' ? [newFinding('nothingToSend', index)] : [];
    case 'calculated':
      return source.attributes.flatMap((name) => ofName(index, name));
    case 'attribute':
      return source.name.trim() === '' ? [newFinding('sourceEmpty', index)] : ofAttribute(row, source.name);
  }
}

function ofAttribute(row: CheckedRow, name: string): UnratedFinding[] {
  const known = sourceAttribute(name);
  // Microsoft Learn, "Customize user provisioning attribute-mappings": app roles must not be mapped directly.
  if (name === 'appRoleAssignments') return [newFinding('sourceRoles', row.index, { source: name })];
  return [
    ...ofName(row.index, name),
    ...(known?.several ? [newFinding('sourceSeveral', row.index, { source: name })] : []),
    ...ofReference(row, known?.type === 'Reference', name),
  ];
}

/**
 * A name that Entra does not offer. The tenant may have added it, so it is never an error. "The attributes SamAccountName or
 * userType aren't available as source attributes" (Microsoft Learn, "Known issues for provisioning"), but administrators report
 * schemas with userType.
 */
function ofName(index: number, source: string): UnratedFinding[] {
  if (source === 'userType') return [newFinding('sourceUserType', index, { source })];
  if (/^samAccountName$/i.test(source)) return [newFinding('sourceUnavailable', index, { source })];
  if (sourceAttribute(source) || isExtensionAttribute(source)) return [];
  const right = similarSource(source);
  return [
    right ? newFinding('sourceSpelling', index, { source, right }) : newFinding('sourceUnknown', index, { source }),
  ];
}

function ofReference({ index, mapping }: CheckedRow, isReference: boolean, source = ''): UnratedFinding[] {
  const target = similarTarget(mapping.target);
  if (!target) return [];
  if (target.type === 'Reference' && !isReference)
    return [newFinding('referenceExpected', index, { target: target.name })];
  return target.type !== 'Reference' && isReference ? [newFinding('referenceAsText', index, { source })] : [];
}
