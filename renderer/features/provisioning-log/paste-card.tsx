import { Button, Field, Textarea } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { maximumExplainedText } from '../../../shared/enums/provisioning-log';
import { useTranslator } from '../../lib/i18n';
import { Card } from '../../ui/layout';
import { Quiet } from '../../ui/text';
import { explainText } from './actions';
import css from './paste-card.module.css';
import { changeProvisioningLog, useProvisioningLog } from './state';

/** Takes a code or a message of Entra. */
export function PasteCard() {
  const { t } = useTranslator();
  const text = useProvisioningLog((log) => log.text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) void explainText();
  };
  return (
    <Card as="section" className={css.card} aria-labelledby="log-code">
      <h2 id="log-code">{t('provisioningLog.paste.title')}</h2>
      <Quiet>{t('provisioningLog.paste.text')}</Quiet>
      <form className={css.form} onSubmit={submit}>
        <Field label={t('provisioningLog.paste.label')}>
          <Textarea
            rows={3}
            resize="vertical"
            spellCheck={false}
            translate="no"
            maxLength={maximumExplainedText}
            value={text}
            onChange={(_, { value }) => changeProvisioningLog({ text: value, explained: null })}
          />
        </Field>
        <Button type="submit" disabledFocusable={!text.trim()}>
          {t('provisioningLog.paste.explain')}
        </Button>
      </form>
    </Card>
  );
}
