import type { AttributeMapping, Finding, FindingCode, Severity } from '../../../../shared/contract';
import { type ExpressionEngine, effectiveSource } from '../expression-engine';
import { activeFindings } from './check-active';
import { clearingFindings } from './check-clearing';
import { externalIdFindings } from './check-external-id';
import { functionFindings } from './check-functions';
import { growthFindings } from './check-growth';
import { matchingFindings } from './check-matching';
import { sourceFindings } from './check-source';
import { targetFindings } from './check-target';
import { userNameFindings } from './check-user-name';
import { keyOf } from './compare';
import { Probe } from './probe';

/** The severity of each finding: an error prevents provisioning, a warning makes its result differ from the intended one. */
const severities: Readonly<Record<FindingCode, Severity>> = {
  targetEmpty: 'error',
  targetTwice: 'error',
  targetNotMappable: 'error',
  targetNotUnderstood: 'error',
  targetSpelling: 'warning',
  targetUnknown: 'warning',
  sourceEmpty: 'error',
  sourceSpelling: 'warning',
  sourceUnknown: 'warning',
  sourceSeveral: 'warning',
  sourceRoles: 'warning',
  sourceUserType: 'info',
  sourceUnavailable: 'warning',
  constantEmpty: 'warning',
  nothingToSend: 'warning',
  expressionInvalid: 'error',
  expressionTooLong: 'error',
  expressionGrows: 'warning',
  iifTestsEmptiness: 'info',
  switchOnTest: 'info',
  functionNotSupported: 'error',
  functionAssignedOnly: 'info',
  neverCleared: 'info',
  referenceExpected: 'warning',
  referenceAsText: 'warning',
  userNameMissing: 'error',
  userNameNotAddress: 'error',
  userNameConstant: 'error',
  userNameChanged: 'warning',
  userNameCompared: 'info',
  userNameDuplicates: 'warning',
  userNameOnlyOnce: 'info',
  activeMissing: 'warning',
  activeConstant: 'warning',
  activeInverted: 'error',
  activeNeverFalse: 'error',
  activeNotAlwaysFalse: 'warning',
  activeAlwaysFalse: 'error',
  activeNeverTrue: 'error',
  activeNotBoolean: 'error',
  activeNotSoftDeleted: 'warning',
  activeOnlyOnce: 'warning',
  externalIdMissing: 'warning',
  externalIdChanged: 'info',
  matchingMissing: 'error',
  matchingSamePrecedence: 'warning',
  matchingSeveralSources: 'error',
  matchingFunction: 'error',
  matchingChanges: 'error',
  matchingNotUnique: 'warning',
  matchingNotFilterable: 'warning',
};

/** Checks a table of mappings: first row by row, then the table as a whole. Never throws. */
export function checkMappings(mappings: readonly AttributeMapping[], engine: ExpressionEngine): Finding[] {
  const rows = mappings.map((mapping, index) => ({
    index,
    mapping,
    key: keyOf(mapping.target),
    source: effectiveSource(mapping.source, engine),
  }));
  const probe = new Probe(engine);
  const findings = [
    ...targetFindings(rows),
    ...rows.flatMap(sourceFindings),
    ...rows.flatMap((row) => functionFindings(row, engine)),
    ...userNameFindings(rows),
    ...activeFindings(rows, probe),
    ...externalIdFindings(rows),
    ...matchingFindings(rows),
    ...growthFindings(rows, probe),
    ...clearingFindings(rows, probe),
  ];
  return findings
    .map((finding) => ({ ...finding, severity: severities[finding.code] }))
    .sort((one, other) => (one.row ?? mappings.length) - (other.row ?? mappings.length));
}
