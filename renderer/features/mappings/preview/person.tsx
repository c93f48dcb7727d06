import { Button, Combobox, Field, Option, ToggleButton } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { useTranslator } from '../../../lib/i18n';
import { Card } from '../../../ui/layout';
import { Caption, Quiet } from '../../../ui/text';
import { useWorkbench } from '../state';
import css from './person.module.css';
import { PersonField } from './person-field';
import { fieldNames, withAttribute, withoutAttribute } from './person-values';
import previewCss from './preview.module.css';
import { sampleNames, samplePeople } from './sample-people';
import { changeSample } from './state';

/** The attributes of the sample person, to be typed over. @param used attributes that the mappings use */
export function PreviewPerson({ used }: { used: readonly string[] }) {
  const { t } = useTranslator();
  const title = useId();
  const sample = useWorkbench((bench) => bench.sample);
  const guest = typeof sample.userPrincipalName === 'string' && /#EXT#/i.test(sample.userPrincipalName);
  const { first, more } = fieldNames(used, sample);
  return (
    <Card as="section" className={previewCss.card} aria-labelledby={title}>
      <div className={previewCss.head}>
        <h2 id={title}>{t('preview.person')}</h2>
        <Quiet>{t('preview.person.text')}</Quiet>
      </div>
      <fieldset className={css.samples} aria-label={t('preview.samples')}>
        {sampleNames.map((name) => (
          <ToggleButton
            key={name}
            size="small"
            shape="circular"
            checked={sample === samplePeople[name]}
            appearance={sample === samplePeople[name] ? 'primary' : 'outline'}
            onClick={() => changeSample(samplePeople[name])}
          >
            {t(`preview.sample.${name}`)}
          </ToggleButton>
        ))}
      </fieldset>
      <div className={css.fields}>
        {first.map((name) => (
          <SampleField key={name} name={name} />
        ))}
      </div>
      {guest ? <Caption>{t('preview.guest')}</Caption> : null}
      <details className={css.more}>
        <summary>{t('preview.attribute.more', { count: more.length })}</summary>
        <div className={css.fields}>
          {more.map((name) => (
            <SampleField key={name} name={name} removable />
          ))}
          <AddAttribute shown={[...first, ...more]} />
        </div>
      </details>
    </Card>
  );
}

function SampleField({ name, removable = false }: { name: string; removable?: boolean }) {
  const value = useWorkbench((bench) => bench.sample[name]);
  const type = (text: string) => changeSample(withAttribute(useWorkbench.getState().sample, name, text));
  const remove = () => changeSample(withoutAttribute(useWorkbench.getState().sample, name));
  return <PersonField name={name} value={value} onType={type} {...(removable ? { onRemove: remove } : {})} />;
}

/** One and the same list: a store that gives another one each time makes React render without end. */
const noSources: readonly string[] = [];

/** Any attribute can be added: the list holds those that Entra is known to have. */
function AddAttribute({ shown }: { shown: readonly string[] }) {
  const { t } = useTranslator();
  const sources = useWorkbench((bench) => bench.choices?.sources ?? noSources);
  const [text, setText] = useState('');
  const name = text.trim();
  const usable = name !== '' && name.length <= 200 && !shown.includes(name);
  const matches = sources.filter((each) => !shown.includes(each) && each.toLowerCase().includes(name.toLowerCase()));
  const add = () => {
    if (!usable) return;
    changeSample(withAttribute(useWorkbench.getState().sample, name, ''));
    setText('');
  };
  return (
    <form
      className={css.add}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field className={css.choice} label={t('preview.attribute.add')}>
        <Combobox
          freeform
          className={css.combobox}
          value={text}
          selectedOptions={[]}
          expandIcon={{ 'aria-label': t('preview.attribute.choose') }}
          onChange={({ target }) => setText(target.value)}
          onOptionSelect={(_, { optionValue }) => setText(optionValue ?? '')}
        >
          {matches.map((each) => (
            <Option key={each} value={each} text={each}>
              <span translate="no">{each}</span>
            </Option>
          ))}
        </Combobox>
      </Field>
      <Button type="submit" icon={<Add20Regular />} disabledFocusable={!usable}>
        {t('preview.attribute.addButton')}
      </Button>
    </form>
  );
}
