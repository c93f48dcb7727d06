import type { Failure, FailureCode } from '../contract';
import { maximumTokenLength, signInMinutes } from '../enums/limits';
import type { MessageId, Translator } from './i18n';

/** The text of a failure: what is wrong, why it matters, what to do. */
export interface FailureTexts {
  readonly title: string;
  readonly reason: string;
  readonly advice: string;
}

const details = [
  'host',
  'port',
  'status',
  'tokenType',
  'accountOrg',
  'orgId',
  'file',
  'folder',
  'field',
  'location',
  'proxy',
  'character',
  'position',
  'seconds',
  'error',
  'description',
  'reason',
  'keys',
  'address',
  'tenantUrl',
  'found',
  'tenant',
  'given',
  'scopes',
  'name',
  'policy',
  'source',
  'option',
] as const;

/** Assignable to `MessageId` only while every failure code has its three messages: this is the proof. */
function failureId<P extends 'title' | 'reason' | 'advice'>(code: FailureCode, part: P): MessageId {
  const id: `failure.${FailureCode}.${P}` = `failure.${code}.${part}`;
  return id;
}

/**
 * Turns a failure into text. A detail that is absent, empty or 0 gets a general word in its place, and `{nameKnown}` is
 * `no`, so that a message can leave a part out.
 */
export function failureTexts(failure: Failure, { t }: Translator): FailureTexts {
  const values: Record<string, string | number> = { signInMinutes, maximumTokenLength, ...failure.detail };
  for (const [name, value] of Object.entries(values))
    values[`${name}Known`] = value === '' || value === 0 ? 'no' : 'yes';
  for (const name of details) {
    if (values[`${name}Known`] !== 'yes') values[name] = t(`failureDetail.${name}`);
  }
  return {
    title: t(failureId(failure.code, 'title'), values),
    reason: t(failureId(failure.code, 'reason'), values),
    advice: t(failureId(failure.code, 'advice'), values),
  };
}
