import type { AttributeMapping, ComparedValue, MappedValue, MappingPreview } from '../../../../shared/contract';
import type { ValueVerdict } from '../../../../shared/enums/result-check';
import { targetPath } from '../attributes/target-path';
import { valueAt } from './value-at';

/** The rows of the mappings, each with what Webex has. @param resource the user as Webex returned them */
export function mappedValues(
  mappings: readonly AttributeMapping[],
  resource: unknown,
  safe: (text: string) => string,
): MappedValue[] {
  return mappings.map(({ target, source, apply }) => {
    const value = presentAt(resource, target);
    const webex = value === undefined ? null : safe(textOf(value));
    return { target, source, creationOnly: apply === 'creation', webex };
  });
}

/**
 * Compares each row with what Entra would send when it creates the user.
 * @param preview of the same mappings, for the person in Entra
 */
export function comparedValues(
  mappings: readonly AttributeMapping[],
  resource: unknown,
  preview: Pick<MappingPreview, 'rows' | 'create'>,
  safe: (text: string) => string,
): ComparedValue[] {
  const sent: unknown = JSON.parse(preview.create.body ?? '{}');
  return mappedValues(mappings, resource, safe).map((row, index) => {
    const outcome = preview.rows[index]?.outcome ?? 'unreadable';
    const isSent = outcome === 'sent' || outcome === 'default';
    const entra = isSent ? presentAt(sent, row.target) : undefined;
    const verdict = isSent
      ? verdictOf(entra, presentAt(resource, row.target))
      : notSent.includes(outcome)
        ? 'notSent'
        : 'unclear';
    // "Default value if null" is sent only when a user is created; see `rowValue`.
    const creationOnly = row.creationOnly || outcome === 'default';
    return { ...row, creationOnly, outcome, entra: entra === undefined ? null : textOf(entra), verdict };
  });
}

const notSent: readonly ComparedValue['outcome'][] = ['empty', 'ignored'];

/** @param entra undefined when another row has filled the same target first */
function verdictOf(entra: unknown, webex: unknown): ValueVerdict {
  if (entra === undefined || typeof entra === 'object') return 'unclear';
  if (webex === undefined) return 'notReturned';
  if (typeof webex === 'object') return 'unclear';
  const [one, other] = [textOf(entra), textOf(webex)];
  if (one === other) return 'same';
  if (one.toLowerCase() !== other.toLowerCase()) return 'different';
  // Some servers write booleans as text.
  return typeof entra === 'boolean' || typeof webex === 'boolean' ? 'same' : 'differsInCase';
}

/** Empty and null mean: no value (RFC 7643, section 2.5). */
function presentAt(resource: unknown, target: string): unknown {
  const path = targetPath(target.trim());
  const value = path ? valueAt(resource, path) : undefined;
  return value === null || value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
