import type { Failure, MicrosoftFailureCode } from '../../../../shared/contract';

/**
 * Entra's numbers of errors, by what helps (Microsoft Learn, "Microsoft Entra authentication and authorization error codes").
 * They choose the text alone: what the app does depends on `error`.
 */
const numbers: readonly (readonly [MicrosoftFailureCode, readonly number[]])[] = [
  ['microsoft.consentNeeded', [65001, 90094, 90095]],
  ['microsoft.declined', [65004]],
  ['microsoft.notPreauthorized', [65002]],
  ['microsoft.appUnknown', [700016]],
  ['microsoft.appDisabled', [7000112]],
  ['microsoft.notAssigned', [50105]],
  ['microsoft.redirectNotRegistered', [50011]],
  ['microsoft.notPublicClient', [7000218]],
  ['microsoft.accountNotInTenant', [50020, 50034]],
  ['microsoft.tenantUnknown', [90002]],
  ['microsoft.otherCloud', [90038]],
  ['microsoft.secondFactor', [50074, 50076, 50079, 50158]],
  ['microsoft.conditionalAccess', [53000, 53001, 53002, 53003, 530032, 530035]],
  ['microsoft.accountBlocked', [50053, 50057, 50126]],
  ['microsoft.sessionEnded', [50173, 70043]],
  ['microsoft.graphMissing', [50001, 500011]],
];
const byNumber = new Map(numbers.flatMap(([code, list]) => list.map((number) => [number, code] as const)));

/** `error` of OAuth and OpenID Connect, where no number says more (RFC 6749 section 4.1.2.1, OpenID Connect Core 3.1.2.6). */
const byError: Readonly<Record<string, MicrosoftFailureCode>> = {
  access_denied: 'microsoft.declined',
  consent_required: 'microsoft.consentNeeded',
  interaction_required: 'microsoft.secondFactor',
  login_required: 'microsoft.sessionEnded',
  invalid_tenant: 'microsoft.tenantUnknown',
  unauthorized_client: 'microsoft.appUnknown',
  invalid_client: 'microsoft.notPublicClient',
};

/** What Entra refuses a sign-in with: its error, and the number in its description. */
export interface Refusal {
  readonly error: string;
  readonly description?: string;
}

/** The failure of a refused sign-in. `detail` has the error and Entra's number, and never the description: it is not bounded. */
export function refusalOf({ error, description = '' }: Refusal): Failure {
  const number = Number(/\bAADSTS(\d{4,9})\b/.exec(description)?.[1] ?? 0);
  const code = byNumber.get(number) ?? byError[error] ?? 'microsoft.refused';
  return { code, detail: { error: /^[\w.-]{1,60}$/.test(error) ? error : '', number } };
}

/** The failure of a number that Entra's page shows; null: no help is known for it. */
export function refusalOfNumber(number: number): Failure | null {
  const code = byNumber.get(number);
  return code ? { code, detail: { error: '', number } } : null;
}
