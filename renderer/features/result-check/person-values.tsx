import { Button } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { useTranslator } from '../../lib/i18n';
import { FailureCallout } from '../../ui/callout';
import { Actions } from '../../ui/layout';
import { Rich } from '../../ui/rich';
import { Quiet } from '../../ui/text';
import { fieldNames, PersonField, samplePeople, useWorkbench } from '../mappings';
import { compareValues, takeValues, typeValue } from './actions';
import css from './person-values.module.css';
import { useResultCheck } from './state';

/** The user's values in Entra, which only the administrator knows. */
export function PersonValues({ sources }: { sources: readonly string[] }) {
  const { t } = useTranslator();
  const { person, comparing, comparisonFailure } = useResultCheck();
  const setupId = useResultCheck((state) => state.setupId);
  const sample = useWorkbench((bench) => (bench.setupId === setupId ? bench.sample : null));
  const isTyped = sample !== null && !Object.values(samplePeople).includes(sample);
  const { first } = fieldNames(sources, person);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void compareValues();
  };
  return (
    <details className={css.person} open={Object.keys(person).length > 0 || undefined}>
      <summary>{t('result.compare.title')}</summary>
      <form className={css.form} onSubmit={submit}>
        <Quiet>
          <Rich text={t('result.compare.text')} />
        </Quiet>
        <div className={css.fields}>
          {first.map((name) => (
            <PersonField
              key={name}
              name={name}
              value={person[name]}
              emptyText={t('result.compare.notEntered')}
              onType={(text) => typeValue(name, text)}
            />
          ))}
        </div>
        {comparisonFailure ? <FailureCallout failure={comparisonFailure} alert /> : null}
        <Actions>
          <Button type="submit" disabledFocusable={comparing}>
            {t('result.compare')}
          </Button>
          {isTyped ? (
            <Button appearance="subtle" onClick={() => takeValues(sample)}>
              {t('result.compare.fromPreview')}
            </Button>
          ) : null}
        </Actions>
      </form>
    </details>
  );
}
