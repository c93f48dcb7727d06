import type {
  AttributeMapping,
  ComparedValue,
  EntraPerson,
  MappedValue,
  MappingPreview,
  ValueVerdict,
} from '../../../../shared/contract';
import { targetPath } from '../attributes/target-path';
import type { ExpressionEngine } from '../expression-engine';
import { usedAttributes } from '../used-attributes';
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

/** What the values of a user are compared with. */
export interface Comparison {
  readonly mappings: readonly AttributeMapping[];
  readonly engine: ExpressionEngine;
  /** The values in Entra that are known; others may have a value all the same. */
  readonly person: EntraPerson;
  /** Of these mappings, for this person. */
  readonly preview: Pick<MappingPreview, 'rows' | 'create'>;
}

/** Compares each row with what Entra would send when it creates the user. @param resource the user as Webex returned them */
export function comparedValues(
  { mappings, engine, person, preview }: Comparison,
  resource: unknown,
  safe: (text: string) => string,
): ComparedValue[] {
  const sent: unknown = JSON.parse(preview.create.body ?? '{}');
  const isKnown = (name: string) => name === calculated || Object.hasOwn(person, name);
  return mappedValues(mappings, resource, safe).map((row, index): ComparedValue => {
    const outcome = preview.rows[index]?.outcome ?? 'unreadable';
    const used = usedAttributes(mappings.slice(index, index + 1), engine);
    if (!used.every(isKnown)) return { ...row, outcome, entra: null, verdict: 'notEntered' };
    const isSent = outcome === 'sent' || outcome === 'default';
    const entra = isSent ? presentAt(sent, row.target) : undefined;
    // "Default value if null" is sent only when a user is created; see `rowValue`.
    const creationOnly = row.creationOnly || outcome === 'default';
    const verdict = isSent
      ? verdictOf(entra, presentAt(resource, row.target))
      : notSent.includes(outcome)
        ? 'notSent'
        : 'unclear';
    return { ...row, creationOnly, outcome, entra: entra === undefined ? null : textOf(entra), verdict };
  });
}

/** Calculated by the provisioning service, not stored; see `provisionedPerson`. */
const calculated = 'IsSoftDeleted';
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
