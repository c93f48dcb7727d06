import { Button, Input, Select, Textarea } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import { useTranslator } from '../../../lib/i18n';
import { useWorkbench } from '../state';
import css from './person.module.css';
import { fieldKind, fieldText, withAttribute, withoutAttribute } from './person-values';
import { changeSample } from './state';

/** One attribute of the person; one that no mapping uses can be taken away. */
export function PersonField({ name, removable = false }: { name: string; removable?: boolean }) {
  const { t } = useTranslator();
  const id = useId();
  const value = useWorkbench((bench) => bench.sample[name]);
  const text = fieldText(value);
  const type = (typed: string) => changeSample(withAttribute(useWorkbench.getState().sample, name, typed));
  const empty = t(name === 'IsSoftDeleted' ? 'preview.attribute.calculated' : 'preview.attribute.empty');
  const kind = fieldKind(name);
  const remove = removable ? (
    <Button
      appearance="transparent"
      size="small"
      icon={<Dismiss16Regular />}
      id={`${id}-remove`}
      aria-label={t('preview.attribute.remove')}
      aria-labelledby={`${id}-remove ${id}-name`}
      onClick={() => changeSample(withoutAttribute(useWorkbench.getState().sample, name))}
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
