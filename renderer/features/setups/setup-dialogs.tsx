import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Failure } from '../../../shared/contract';
import { maximumNameLength } from '../../../shared/enums/limits';
import { returnFocus } from '../../lib/focus-history';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { FailureCallout } from '../../ui/callout';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { deleteSetup, renameSetup } from './actions';

interface SetupDialogProps {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

export function RenameDialog({ id, name, onClose }: SetupDialogProps) {
  const { t } = useTranslator();
  const [text, setText] = useState(name);
  const [failure, setFailure] = useState<Failure | null>(null);
  const busy = useApp((app) => app.busy) !== null;
  const wanted = text.trim();
  const possible = wanted !== '' && wanted.length <= maximumNameLength && !busy;
  const save = () => {
    setFailure(null);
    void renameSetup(id, wanted).then((reason) => (reason ? setFailure(reason) : onClose()));
  };
  return (
    <ConfirmDialog
      title={t('home.rename.title')}
      onClose={onClose}
      confirm={t('home.rename.save')}
      disabled={!possible}
      onConfirm={save}
    >
      <Field label={t('home.rename.label')}>
        <Input
          value={text}
          maxLength={maximumNameLength}
          onChange={(_, { value }) => setText(value)}
          onKeyDown={({ key }) => key === 'Enter' && possible && save()}
        />
      </Field>
      {failure ? <FailureCallout failure={failure} alert /> : null}
    </ConfirmDialog>
  );
}

export function DeleteDialog({ id, name, onClose }: SetupDialogProps) {
  const { t } = useTranslator();
  const practice = useApp((app) => app.space === 'practice');
  const shown = name || t('app.unnamed');
  const remove = () => {
    onClose();
    void deleteSetup(id, shown).then(returnFocus);
  };
  return (
    <ConfirmDialog
      title={t('home.delete.title', { name: shown })}
      onClose={onClose}
      confirm={t('home.delete')}
      onConfirm={remove}
    >
      <p>{t(practice ? 'home.delete.practice.text' : 'home.delete.text')}</p>
      <p>{t('home.delete.undo')}</p>
    </ConfirmDialog>
  );
}
