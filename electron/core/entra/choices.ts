import type { ExpressionReading, MappingChoices, MappingSource, TargetTopic } from '../../../shared/contract';
import { attributeTable } from '../../../shared/texts/attribute-table';
import { attributesOf, functionTable, parseExpression } from '../expressions';
import { sourceAttribute, sourceAttributes } from './attributes/source-attributes';
import { type TargetAttribute, targetAttributes } from './attributes/target-attributes';
import { additionalMappings, defaultMappings } from './mappings/default-mappings';
import { transliterationChoices } from './transliteration/transliteration';

/** The choices of the workbench: source and target attributes, and the functions of the expression language. */
export function mappingChoices(): MappingChoices {
  const documented = new Set(attributeTable.map((row) => row.target));
  return {
    sources: sourceAttributes.map(({ name }) => name),
    targets: targetAttributes.map((target) => ({
      name: target.name,
      topic: target.topic,
      documented: documented.has(target.name),
      source: usualSource(target),
    })),
    functions: functionTable.map(({ name, parameters }) => ({ name, parameters: parameters.map((one) => one.name) })),
    alphabets: transliterationChoices(),
    additional: additionalMappings(),
    defaults: defaultMappings(),
  };
}

/** Sources of another name than their target, besides those of the setup documents. */
const otherNames: Readonly<Partial<Record<TargetTopic, string>>> = { workEmail: 'mail', organization: 'companyName' };

/** The source in the setup documents, or else the attribute of the same name. */
function usualSource({ name, topic }: TargetAttribute): MappingSource {
  const documented = [...defaultMappings(), ...additionalMappings()].find(({ target }) => target === name);
  const own = sourceAttribute(name.slice(name.lastIndexOf(':') + 1))?.name;
  return documented?.source ?? { kind: 'attribute', name: otherNames[topic] ?? own ?? '' };
}

/** Checks an expression while it is typed: what it uses, or what is wrong with it and where. Never throws. */
export function readExpression(text: string): ExpressionReading {
  const parsed = parseExpression(text);
  return parsed.ok ? { ok: true, attributes: attributesOf(parsed.expression) } : parsed;
}
