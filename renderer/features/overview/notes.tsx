import { Button, Field, Textarea } from '@fluentui/react-components';
import { Edit20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Question } from '../../ui/confirm-dialog';
import { noteSetup } from '../setups/actions';

/** What the administrator wrote down: whose organization this is, whom to ask, where the record copy lies. */
export function Notes({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const [editing, setEditing] = useState(false);
  return (
    <section className="part">
      <div className="part-head">
        <h2>{t('notes.title')}</h2>
        <Button appearance="subtle" icon={<Edit20Regular />} onClick={() => setEditing(true)}>
          {t(setup.notes ? 'notes.edit' : 'notes.add')}
        </Button>
      </div>
      {setup.notes ? (
        <p className="notes" translate="no">
          {setup.notes}
        </p>
      ) : (
        <p className="notes quiet">{t('notes.none')}</p>
      )}
      {editing ? <NotesDialog id={setup.id} notes={setup.notes} onClose={() => setEditing(false)} /> : null}
    </section>
  );
}

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
          maxLength={4000}
          rows={6}
          resize="vertical"
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
    </Question>
  );
}
