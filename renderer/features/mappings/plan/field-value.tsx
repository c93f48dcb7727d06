import type { AttributeMapping } from '../../../../shared/contract';
import type { Translator } from '../../../../shared/texts/i18n';
import { applyText, typeText } from '../../../../shared/texts/mapping-texts';
import { useTranslator } from '../../../lib/i18n';
import { sourceText } from '../../../lib/source-text';
import { assertNever } from '../../../lib/store';
import { Quiet } from '../../../ui/text';
import type { FieldId } from './mapping-fields';

/** The name of a field on the portal's page; that of the source depends on the mapping type. */
export function fieldLabel(id: FieldId, { source }: AttributeMapping, { t }: Translator): string {
  switch (id) {
    case 'type':
      return t('mapping.column.type');
    case 'source':
      if (source.kind === 'constant') return t('workbench.editor.constant');
      return t(source.kind === 'expression' ? 'workbench.editor.expression' : 'workbench.column.source');
    case 'defaultValue':
      return t('mapping.column.defaultValue');
    case 'target':
      return t('workbench.column.target');
    case 'match':
      return t('export.field.match');
    case 'precedence':
      return t('mapping.column.matching');
    case 'apply':
      return t('mapping.column.apply');
    default:
      return assertNever(id);
  }
}

/** What is to be typed into a field; null: it is chosen from a list. */
export function fieldText(id: FieldId, mapping: AttributeMapping): string | null {
  if (id === 'source') return sourceText(mapping.source);
  if (id === 'target') return mapping.target;
  return id === 'defaultValue' ? mapping.defaultValue : null;
}

/** What stands in a field of the portal's page. */
export function FieldValue({ id, mapping }: { id: FieldId; mapping: AttributeMapping }) {
  const translator = useTranslator();
  const { t } = translator;
  const text = fieldText(id, mapping);
  if (text) return <code>{text}</code>;
  switch (id) {
    case 'type':
      return typeText(mapping.source.kind, translator);
    case 'match':
      return t(mapping.matching > 0 ? 'export.field.yes' : 'export.field.no');
    case 'precedence':
      return String(mapping.matching);
    case 'apply':
      return applyText(mapping.apply, translator);
    default:
      return <Quiet as="span">{t('export.field.empty')}</Quiet>;
  }
}
