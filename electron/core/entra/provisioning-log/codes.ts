import type { CauseKind, ProvisioningCause } from '../../../../shared/contract';
import { remembered } from './event';

/**
 * Codes of Entra's provisioning service, by cause. Sources: Microsoft Learn, "How to analyze the Microsoft Entra provisioning
 * logs" (error codes), "Quarantine status", "On-demand provisioning"; Microsoft Graph, `synchronizationQuarantine`; codes that no
 * page explains, from public reports: `CredentialsMissing`, `SchemaInvalid`, `InvalidContentFromTarget`, `…BadRequest`,
 * `RedundantExport`; and names of HTTP's statuses (RFC 9110, section 15), which stand behind `StatusCode:` and the connector's name.
 */
export const codes: Readonly<Record<ProvisioningCause, readonly string[]>> = {
  credentials: ['CredentialValidationFailure', 'InvalidCredentials'],
  unavailable: ['CredentialValidationUnavailable'],
  portalMessage: [],
  credentialsMissing: ['CredentialsMissing'],
  secretSize: [],
  quarantineCredentials: ['EncounteredQuarantineException'],
  quarantineErrors: [
    'EncounteredEscrowProportionThreshold',
    'EncounteredBaseEscrowThreshold',
    'EncounteredTotalEscrowThreshold',
  ],
  quarantineDeletes: ['TooManyDeletes'],
  quarantineManual: ['QuarantineOnDemand', 'QuarantinedOnDemand'],
  rights: ['InsufficientRights', 'MethodNotAllowed', 'NotPermitted', 'Unauthorized', 'Forbidden'],
  duplicateTarget: ['DuplicateTargetEntries'],
  duplicateSource: ['DuplicateSourceEntries'],
  conflict: ['Conflict', 'EntryConflict'],
  noMatchingValue: ['EntryJoiningPropertyValueIsMissing', 'JoiningPropertyValueIsMissing'],
  importSkipped: ['ImportSkipped'],
  missingValues: ['MandatoryFieldsMissing', 'MissingValues'],
  schemaInvalid: ['SchemaInvalid'],
  attributeUnknown: ['SchemaAttributeNotFound'],
  singleValue: ['SchemaPropertyCanOnlyAcceptValue'],
  invalidDomain: ['InvalidDomain'],
  licenses: ['LicenseLimitExceeded'],
  anchorGone: ['InvalidAnchor'],
  multipleInResponse: ['MultipleEntriesInResponse'],
  incompatible: ['ServiceIncompatible'],
  invalidContent: ['InvalidContentFromTarget'],
  badRequest: ['BadRequest'],
  unprocessable: ['UnprocessableEntity', 'NotImplemented'],
  tooManyRequests: ['TooManyRequests'],
  serverError: ['InternalServerError', 'ServiceUnavailable', 'BadGateway'],
  protocolError: ['WebExceptionProtocolError'],
  timeout: ['Timeout', 'GatewayTimeout', 'RequestTimeout'],
  internalError: ['InternalError'],
  notEntitled: ['NotEffectivelyEntitled'],
  notAssigned: [],
  inactive: [],
  scopingFilter: [],
  skipped: ['EntrySynchronizationSkipped'],
  noChange: ['RedundantExport'],
};

const waiting: readonly ProvisioningCause[] = [
  'tooManyRequests',
  'serverError',
  'protocolError',
  'timeout',
  'internalError',
];
/** May be intended: most users who are skipped are not assigned on purpose. */
const toCheck: readonly ProvisioningCause[] = [
  'notEntitled',
  'notAssigned',
  'inactive',
  'scopingFilter',
  'skipped',
  'importSkipped',
];

/** What a cause asks for; null: a code that this app does not know. */
export function kindOf(cause: ProvisioningCause | null): CauseKind {
  if (cause === null) return 'unknown';
  if (cause === 'noChange') return 'fine';
  if (waiting.includes(cause)) return 'wait';
  return toCheck.includes(cause) ? 'check' : 'act';
}

const byCode = new Map(
  Object.entries(codes).flatMap(([cause, names]) => names.map((name) => [folded(name), cause as ProvisioningCause])),
);

/** The names of connectors that precede a code: that of SCIM is always the same, others are the name of a product. */
const scim = folded('SystemForCrossDomainIdentityManagement');
/** Suffixes that are specific enough to be found behind the name of a connector, the longest first. */
const suffixes = [...byCode.keys()].filter((code) => code.length >= 12).sort((a, b) => b.length - a.length);

function lookUp(code: string): ProvisioningCause | null {
  const name = folded(code);
  const exact = byCode.get(name) ?? (name.startsWith(scim) ? byCode.get(name.slice(scim.length)) : undefined);
  if (exact) return exact;
  const suffix = name.length <= longestCode ? suffixes.find((each) => name.endsWith(each)) : undefined;
  return suffix ? (byCode.get(suffix) ?? null) : null;
}

/** Longer than every code of Microsoft. */
const longestCode = 120;

const known = remembered((code) => ({ cause: lookUp(code) }));

/** The cause of a code, in any case and behind the name of a connector; null: unknown. */
export function causeOfCode(code: string): ProvisioningCause | null {
  return known(code).cause;
}

/**
 * Why a skipped user is not in scope: Microsoft Learn, "On-demand provisioning", lists what is evaluated: active, assigned, and
 * the scoping filters. Names and forms are those of published logs.
 */
const scopes: readonly (readonly [RegExp, ProvisioningCause])[] = [
  [/\b(?:Is ?)?Active(?: in (?:the )?source system)?["']?\s*[:=|]\s*["']?false/i, 'inactive'],
  [
    /\bAssigned(?: ?To ?(?:the ?)?Application)?["']?\s*[:=|]\s*["']?false|not assigned to (?:the|this) application/i,
    'notAssigned',
  ],
  [/IsInProvisioningScope(?:DisplayName)?["']?\s*[:=|]\s*["']?false|scoping filter/i, 'scopingFilter'],
  [/IsEffectivelyEntitledForProvisioning["']?\s*[:=|]\s*["']?false/i, 'notEntitled'],
];

/** A status of HTTP in a text, by its number. */
function status(numbers: string): RegExp {
  return new RegExp(`\\b(?:HTTP(?:/[\\d.]+)?|status(?: ?code)?)\\W{1,4}(?:${numbers})\\b`, 'i');
}

/** Sentences of Entra without a code. */
const sentences: readonly (readonly [RegExp, ProvisioningCause])[] = [
  [/not effectively entitled/i, 'notEntitled'],
  [/size of input ExternalSecret/i, 'secretSize'],
  [/more than one SourceName/i, 'schemaInvalid'],
  [/entered invalid credentials/i, 'portalMessage'],
  [/operation has timed out|request timed out/i, 'timeout'],
  [status('401|403'), 'rights'],
  [status('408|504'), 'timeout'],
  [status('409'), 'conflict'],
  [status('429'), 'tooManyRequests'],
  [status('500|502|503'), 'serverError'],
];

/** @param text what Entra says besides the code, cut to a bounded length. @returns null: unknown */
export function causeOf(code: string, text: string): ProvisioningCause | null {
  const cause = code === '' ? causeOfText(text) : causeOfCode(code);
  return cause === 'notEntitled' ? (found(scopes, text) ?? cause) : cause;
}

/** The cause that a text without a code names. */
export function causeOfText(text: string): ProvisioningCause | null {
  return found(sentences, text) ?? found(scopes, text);
}

function found(patterns: readonly (readonly [RegExp, ProvisioningCause])[], text: string): ProvisioningCause | null {
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

function folded(code: string): string {
  return code.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}
