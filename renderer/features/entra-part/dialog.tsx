import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { maximumNameLength } from '../../../shared/enums/limits';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { assignEntraPart } from './actions';

/** Asks for the name of the administrator who does the steps in Entra. */
export function EntraPartDialog({ name, onClose }: { name: string; onClose: () => void }) {
  const { t } = useTranslator();
  const [text, setText] = useState(name);
  const busy = useApp((app) => app.busy) !== null;
  const save = () => void assignEntraPart(text.trim()).then((saved) => saved && onClose());
  return (
    <ConfirmDialog
      title={t('entraPart.dialog.title')}
      confirm={t('entraPart.save')}
      disabled={busy}
      onConfirm={save}
      onClose={onClose}
    >
      <p>{t('entraPart.dialog.text')}</p>
      <Field label={t('entraPart.name')} hint={t('entraPart.name.hint')}>
        <Input
          value={text}
          maxLength={maximumNameLength}
          onChange={(_, { value }) => setText(value)}
          onKeyDown={({ key }) => key === 'Enter' && !busy && save()}
        />
      </Field>
    </ConfirmDialog>
  );
}
