import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Failure } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Callout, FailureCallout } from '../../ui/callout';
import { Quiet } from '../../ui/text';
import { explainNumber } from './actions';
import css from './microsoft-sign-in.module.css';

/** Help for an error that Microsoft shows on a page of its own, from which nothing returns to the app. */
export function ErrorNumber() {
  const { t } = useTranslator();
  const [text, setText] = useState('');
  const [help, setHelp] = useState<Failure | 'unknown' | null>(null);
  const number = Number(/\d{4,9}/.exec(text)?.[0] ?? 0);
  const show = () => void explainNumber(number).then((found) => setHelp(found ?? 'unknown'));
  return (
    <details>
      <summary>{t('microsoft.code')}</summary>
      <Quiet>{t('microsoft.code.text')}</Quiet>
      <form
        className={css.number}
        onSubmit={(event) => {
          event.preventDefault();
          show();
        }}
      >
        <Field label={t('microsoft.code.label')}>
          <Input value={text} inputMode="numeric" onChange={(_, { value }) => setText(value)} />
        </Field>
        <Button type="submit">{t('microsoft.code.show')}</Button>
      </form>
      {help === 'unknown' ? (
        <Callout tone="info" alert>
          <p>{t('microsoft.code.unknown')}</p>
        </Callout>
      ) : help ? (
        <FailureCallout failure={help} tone="info" alert />
      ) : null}
    </details>
  );
}
