import { Button, Field, Textarea } from '@fluentui/react-components';
import { Edit20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Question } from '../../ui/confirm-dialog';
import { Section, SectionHead } from '../../ui/layout';
import { Quiet } from '../../ui/text';
import { noteSetup } from '../setups/actions';
import css from './notes.module.css';

/** What the administrator wrote down: whose organization this is, whom to ask, where the record copy lies. */
export function Notes({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const [editing, setEditing] = useState(false);
  return (
    <Section>
      <SectionHead>
        <h2>{t('notes.title')}</h2>
        <Button appearance="subtle" icon={<Edit20Regular />} onClick={() => setEditing(true)}>
          {t(setup.notes ? 'notes.edit' : 'notes.add')}
        </Button>
      </SectionHead>
      {setup.notes ? (
        <p className={css.notes} translate="no">
          {setup.notes}
        </p>
      ) : (
        <Quiet className={css.notes}>{t('notes.none')}</Quiet>
      )}
      {editing ? <NotesDialog id={setup.id} notes={setup.notes} onClose={() => setEditing(false)} /> : null}
    </Section>
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
