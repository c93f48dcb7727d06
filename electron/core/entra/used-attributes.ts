import type { AttributeMapping } from '../../../shared/contract';
import { type ExpressionEngine, effectiveSource } from './expression-engine';

/** The Entra attributes that the mappings use, each once, in the order of the rows. */
export function usedAttributes(mappings: readonly AttributeMapping[], engine: ExpressionEngine): string[] {
  const names = mappings.flatMap(({ source }) => {
    const effective = effectiveSource(source, engine);
    if (effective.kind === 'attribute') return effective.name.trim() ? [effective.name] : [];
    return effective.kind === 'calculated' ? effective.attributes : [];
  });
  return [...new Set(names)];
}
