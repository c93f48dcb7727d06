import type { AttributeMapping, PlanEntry } from '../../../../shared/contract';
import { isExtensionAttribute } from '../attributes/source-attributes';
import { type ExpressionEngine, effectiveSource } from '../expression-engine';
import { buildSource, type SourceJson } from '../synchronization-schema/build-source';

/** The fields of a row in Microsoft Graph's schema that the workbench plans. */
interface RowFields {
  readonly defaultValue: string | null;
  readonly flowType: 'Always' | 'ObjectAddOnly';
  readonly matchingPriority: number;
  readonly source: SourceJson | null;
}

/** A row to enter, to change, or to remove (`fields` is null). */
interface RowChange {
  readonly target: string;
  readonly fields: RowFields | null;
  /** Directory extensions that the row reads: Entra must know them already. */
  readonly extensions: readonly string[];
}

export interface MappingChanges {
  readonly rows: readonly RowChange[];
  /** Targets whose source the schema cannot hold: they are entered in the portal. */
  readonly byHand: readonly string[];
}

/**
 * The rows that the plan changes, as Microsoft Graph's schema holds them ("attributeMapping"). Rows that the administrator
 * ticked off are among them: a script finds them done.
 */
export function mappingChanges(entries: readonly PlanEntry[], engine: ExpressionEngine): MappingChanges {
  const rows: RowChange[] = [];
  const byHand: string[] = [];
  for (const { target, after } of entries) {
    const name = target.trim();
    const source = after && buildSource(after.source, engine);
    if (!name || (source && !source.ok)) byHand.push(target);
    else if (!after || !source) rows.push({ target: name, fields: null, extensions: [] });
    else {
      const fields: RowFields = {
        defaultValue: after.defaultValue === '' ? null : after.defaultValue,
        flowType: after.apply === 'creation' ? 'ObjectAddOnly' : 'Always',
        matchingPriority: after.matching,
        source: source.json,
      };
      rows.push({ target: name, fields, extensions: sourcesOf(after, engine).filter(isExtensionAttribute) });
    }
  }
  return { rows, byHand };
}

function sourcesOf({ source }: AttributeMapping, engine: ExpressionEngine): readonly string[] {
  const effective = effectiveSource(source, engine);
  if (effective.kind === 'attribute') return [effective.name];
  return effective.kind === 'calculated' ? effective.attributes : [];
}
