import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import { type FormEvent, useId, useRef } from 'react';
import type { SetupView } from '../../../shared/contract';
import { maximumAddressLength, maximumLookupAddresses } from '../../../shared/enums/limits';
import { useTranslator } from '../../lib/i18n';
import { Actions, Card } from '../../ui/layout';
import { Caption, Quiet } from '../../ui/text';
import { cancelLookUp, lookUp, typeAddress, typeOthers } from './actions';
import css from './lookup-form.module.css';
import { LookupRequests } from './lookup-requests';
import { useResultCheck } from './state';

/** The address to look up, and the requests: as they will be sent, then as they were. */
export function LookupForm({ setup, isDone }: { setup: SetupView; isDone: boolean }) {
  const { t } = useTranslator();
  const title = useId();
  const form = useRef<HTMLFormElement>(null);
  const { address, others, flow } = useResultCheck();
  const running = flow.kind === 'running';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void lookUp();
  };
  const cancel = () => {
    // The button that has the focus goes.
    form.current?.querySelector<HTMLButtonElement>('[type=submit]')?.focus();
    void cancelLookUp();
  };
  return (
    <Card as="section" aria-labelledby={title}>
      <form ref={form} className={css.form} onSubmit={submit}>
        <div>
          <h2 id={title}>{t('result.title')}</h2>
          <Quiet>{t('result.text')}</Quiet>
        </div>
        <Field label={t('result.address')} hint={t('result.address.hint')}>
          <Input
            className={css.input}
            value={address}
            maxLength={maximumAddressLength}
            spellCheck={false}
            autoComplete="off"
            disabled={running}
            onChange={(_, { value }) => typeAddress(value)}
          />
        </Field>
        <details className={css.others} open={others !== '' || undefined}>
          <summary>{t('result.others')}</summary>
          <Field hint={t('result.others.hint', { count: maximumLookupAddresses - 1 })}>
            <Textarea
              className={css.input}
              aria-label={t('result.others')}
              rows={2}
              resize="vertical"
              spellCheck={false}
              value={others}
              disabled={running}
              onChange={(_, { value }) => typeOthers(value)}
            />
          </Field>
        </details>
        <LookupRequests setup={setup} />
        <Actions>
          <Button
            type="submit"
            appearance={isDone ? 'secondary' : 'primary'}
            icon={<Search20Regular />}
            disabledFocusable={running || !address.trim()}
          >
            {t(flow.kind === 'ended' ? 'result.again' : 'result.lookUp')}
          </Button>
          {running ? <Button onClick={cancel}>{t('result.cancel')}</Button> : null}
        </Actions>
        <Caption>{t('result.kept')}</Caption>
      </form>
    </Card>
  );
}
