import type { ExpressionReading, MappingChoices } from '../../../shared/contract';
import { attributeTable } from '../../../shared/texts/attribute-table';
import { attributesOf, functionTable, parseExpression } from '../expressions';
import { sourceAttributes } from './attributes/source-attributes';
import { targetAttributes } from './attributes/target-attributes';
import { additionalMappings, defaultMappings } from './mappings/default-mappings';

/** The choices of the workbench: source and target attributes, and the functions of the expression language. */
export function mappingChoices(): MappingChoices {
  const documented = new Set(attributeTable.map((row) => row.target));
  return {
    sources: sourceAttributes.map(({ name }) => name),
    targets: targetAttributes.map(({ name, topic }) => ({ name, topic, documented: documented.has(name) })),
    functions: functionTable.map(({ name, parameters }) => ({ name, parameters: parameters.map((one) => one.name) })),
    additional: additionalMappings(),
    defaults: defaultMappings(),
  };
}

/** Checks an expression while it is typed: what it uses, or what is wrong with it and where. Never throws. */
export function readExpression(text: string): ExpressionReading {
  const parsed = parseExpression(text);
  return parsed.ok ? { ok: true, attributes: attributesOf(parsed.expression) } : parsed;
}
