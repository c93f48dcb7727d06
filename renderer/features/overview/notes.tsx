import { Button } from '@fluentui/react-components';
import { Edit20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Section, SectionHead } from '../../ui/layout';
import { Quiet } from '../../ui/text';
import { NotesDialog } from '../setups';
import css from './notes.module.css';

/** The administrator's notes, such as contacts and the location of record copies. */
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
