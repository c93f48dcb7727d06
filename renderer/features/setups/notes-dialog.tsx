import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { maximumNotesLength } from '../../../shared/enums/limits';
import { useTranslator } from '../../lib/i18n';
import { Question } from '../../ui/confirm-dialog';
import { noteSetup } from './actions';

export function NotesDialog({ id, notes, onClose }: { id: string; notes: string; onClose: () => void }) {
  const { t } = useTranslator();
  const [text, setText] = useState(notes);
  const save = () => void noteSetup(id, text).then((noted) => noted && onClose());
  return (
    <Question title={t('notes.title')} confirm={t('notes.save')} onConfirm={save} onClose={onClose}>
      <Field label={t('notes.label')} hint={t('notes.noSecret')}>
        <Textarea
          translate="no"
          value={text}
          maxLength={maximumNotesLength}
          rows={6}
          resize="vertical"
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
    </Question>
  );
}
