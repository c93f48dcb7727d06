import { Button, Input, Select, Textarea } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { EntraPerson } from '../../../../shared/contract';
import { useTranslator } from '../../../lib/i18n';
import css from './person.module.css';
import { fieldKind, fieldText } from './person-values';

interface PersonFieldProps {
  readonly name: string;
  readonly value: EntraPerson[string] | undefined;
  readonly onType: (text: string) => void;
  /** Takes the attribute away; absent: it stays, because a mapping uses it. */
  readonly onRemove?: () => void;
  /** What an empty field means; absent: that the attribute is empty in Entra. */
  readonly emptyText?: string;
}

/** One attribute of a person in Entra. */
export function PersonField({ name, value, onType: type, onRemove, emptyText }: PersonFieldProps) {
  const { t } = useTranslator();
  const id = useId();
  const text = fieldText(value);
  const empty =
    name === 'IsSoftDeleted' ? t('preview.attribute.calculated') : (emptyText ?? t('preview.attribute.empty'));
  const kind = fieldKind(name);
  const remove = onRemove ? (
    <Button
      appearance="transparent"
      size="small"
      icon={<Dismiss16Regular />}
      id={`${id}-remove`}
      aria-label={t('preview.attribute.remove')}
      aria-labelledby={`${id}-remove ${id}-name`}
      onClick={onRemove}
    />
  ) : null;
  return (
    <div className={css.field}>
      <label htmlFor={id} id={`${id}-name`} translate="no">
        {name}
      </label>
      {kind === 'text' ? (
        <Input
          id={id}
          className={css.input}
          input={{ className: css.typed }}
          placeholder={empty}
          value={text}
          spellCheck={false}
          contentAfter={remove}
          onChange={(_, data) => type(data.value)}
        />
      ) : (
        <div className={css.value}>
          {kind === 'several' ? (
            <Textarea
              id={id}
              rows={2}
              resize="vertical"
              spellCheck={false}
              placeholder={t('preview.attribute.several')}
              value={text}
              onChange={(_, data) => type(data.value)}
            />
          ) : (
            <Select id={id} value={text} onChange={(_, data) => type(data.value)}>
              <option value="">{empty}</option>
              {['True', 'False'].map((each) => (
                <option key={each} value={each} translate="no">
                  {each}
                </option>
              ))}
            </Select>
          )}
          {remove}
        </div>
      )}
    </div>
  );
}
