import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { RenewJob } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Actions } from '../../ui/layout';
import { Paragraph } from '../../ui/paragraph';
import { Rich } from '../../ui/rich';
import { beginEntraRenew } from './actions';
import css from './entra-renewal.module.css';

/** Entra has several jobs: which of them uses the token. */
export function ChooseJob({ id, jobs }: { id: string; jobs: readonly RenewJob[] }) {
  const { t } = useTranslator();
  const [wanted, setWanted] = useState('');
  const chosen = jobs.find(({ job }) => job === wanted);
  return (
    <>
      <Field label={t('entraRenew.choose')} hint={t('entraRenew.choose.text')}>
        <RadioGroup value={wanted} onChange={(_, { value }) => setWanted(value)}>
          {jobs.map(({ application, name, job, state }) => (
            <Radio
              key={job}
              value={job}
              label={
                <span translate="no" className={css.job}>
                  {t('entraRenew.choose.job', { name: name || application, job: state ? `${job} (${state})` : job })}
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Actions>
        <Button
          appearance="primary"
          disabledFocusable={!chosen}
          onClick={() => {
            if (chosen) void beginEntraRenew(id, { application: chosen.application, job: chosen.job });
          }}
        >
          {t('entraRenew.choose.use')}
        </Button>
      </Actions>
    </>
  );
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The application cannot be looked up by its name: its object ID is in the portal. */
export function EnterApplication({ id }: { id: string }) {
  const { t } = useTranslator();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const application = text.trim();
  const isValid = guid.test(application);
  const wrong = tried && !isValid;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isValid) void beginEntraRenew(id, { application });
      }}
    >
      <Field
        label={t('entraRenew.objectId')}
        validationState={wrong ? 'error' : 'none'}
        {...(wrong ? { validationMessage: t('entraRenew.objectId.invalid') } : {})}
      >
        <Input value={text} spellCheck={false} autoComplete="off" onChange={(_, { value }) => setText(value)} />
      </Field>
      <Paragraph>
        <Rich text={t('entraRenew.objectId.hint')} />
      </Paragraph>
      <Actions>
        <Button type="submit" appearance="primary">
          {t('app.continue')}
        </Button>
      </Actions>
    </form>
  );
}
