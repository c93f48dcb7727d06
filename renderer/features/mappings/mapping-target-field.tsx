import { Combobox, Field, Option } from '@fluentui/react-components';
import { targetText } from '../../../shared/texts/mapping-texts';
import { useTranslator } from '../../lib/i18n';
import { changeDraft, isNewTarget } from './actions';
import css from './mapping-editor.module.css';
import { useWorkbench } from './state';

interface MappingTargetFieldProps {
  readonly target: string;
  /** Lists only targets that have no row yet. */
  readonly onlyNew?: boolean;
  readonly error?: string;
}

/** The Webex attribute of a row: one of the list, or another that the tenant's attribute list has. */
export function MappingTargetField({ target, onlyNew = false, error }: MappingTargetFieldProps) {
  const translator = useTranslator();
  const { t } = translator;
  const known = useWorkbench((bench) => bench.choices?.targets ?? []);
  const targets = onlyNew ? known.filter(({ name }) => isNewTarget(name)) : known;
  const matches = targets.filter(({ name }) => name.toLowerCase().includes(target.trim().toLowerCase()));
  const exact = targets.find(({ name }) => name === target);
  return (
    <Field
      label={t('mapping.column.target')}
      {...(exact ? { hint: targetText(exact.topic, translator) } : {})}
      {...(error ? { validationState: 'error' as const, validationMessage: error } : {})}
    >
      <Combobox
        freeform
        expandIcon={{ 'aria-label': t('workbench.editor.open') }}
        className={css.code}
        value={target}
        selectedOptions={[target]}
        onChange={(event) => changeDraft({ target: event.target.value })}
        onOptionSelect={(_, { optionValue }) => optionValue && changeDraft({ target: optionValue })}
      >
        {(exact ? targets : matches).map(({ name }) => (
          <Option key={name} value={name}>
            {name}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
