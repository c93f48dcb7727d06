import type { AttributeMapping, Finding, FindingCode, MappingSource, SchemaBlock, TargetTopic } from '../contract';
import type { MessageId, Translator } from './i18n';

/** Each of these is a `MessageId` only while every code has its message: the compiler proves the catalogs complete. */
function findingId(code: FindingCode): MessageId {
  const id: `mapping.finding.${FindingCode}` = `mapping.finding.${code}`;
  return id;
}

function topicId(topic: TargetTopic): MessageId {
  const id: `mapping.target.${TargetTopic}` = `mapping.target.${topic}`;
  return id;
}

function blockId(code: SchemaBlock['code']): MessageId {
  const id: `mapping.schema.blocked.${SchemaBlock['code']}` = `mapping.schema.blocked.${code}`;
  return id;
}

function typeId(kind: MappingSource['kind']): MessageId {
  const id: `mapping.type.${MappingSource['kind']}` = `mapping.type.${kind}`;
  return id;
}

function applyId(apply: AttributeMapping['apply']): MessageId {
  const id: `mapping.apply.${AttributeMapping['apply']}` = `mapping.apply.${apply}`;
  return id;
}

/** The text of a finding. The error of an expression is in its `error`. */
export function findingText({ code, values }: Pick<Finding, 'code' | 'values'>, { t, day }: Translator): string {
  return t(findingId(code), typeof values.at === 'string' ? { ...values, date: day(values.at) } : values);
}

/** What a row with this target does, in one sentence. */
export function targetText(topic: TargetTopic, { t }: Translator): string {
  return t(topicId(topic));
}

/** Why a row is not written into the synchronization schema, and how to change it in the portal. */
export function schemaBlockTexts(block: SchemaBlock, { t }: Translator): { reason: string; advice: string } {
  return {
    reason: t(blockId(block.code), { function: block.function ?? '' }),
    advice: t('mapping.schema.portal'),
  };
}

/** Entra's name of a mapping type: Direct, Constant, Expression, None. */
export function typeText(kind: MappingSource['kind'], { t }: Translator): string {
  return t(typeId(kind));
}

/** Entra's "Apply this mapping". */
export function applyText(apply: AttributeMapping['apply'], { t }: Translator): string {
  return t(applyId(apply));
}
