import type { RecordChange, RecordValue } from '../../../shared/contract';
import { changeGroups } from '../../../shared/enums';
import { Block } from '../../../shared/record-view/blocks';
import { useTranslator } from '../../lib/i18n';
import css from './changes.module.css';
import { RecordArea } from './record-area';

/** Values from people or servers, which are not translated. */
const own: readonly string[] = ['name', 'notes', 'organization', 'orgId', 'account'];

/** Changes by what they are about, before and after side by side. */
export function ChangeTables({ changes }: { changes: readonly RecordChange[] }) {
  const { t } = useTranslator();
  return (
    <RecordArea className={css.tables}>
      {changeGroups.map((group) => {
        const rows = changes.filter((change) => change.group === group);
        if (rows.length === 0) return null;
        const caption = t(`changes.group.${group}`);
        return (
          <Block
            key={group}
            within=""
            block={{
              kind: 'table',
              id: `changes-${group}`,
              caption,
              columns: [t('changes.what'), t('changes.before'), t('changes.after')],
              rows: rows.map((change) => ({
                id: change.id,
                cells: [nameOf(change), recordValue(change, change.before), recordValue(change, change.after)],
              })),
            }}
          />
        );
      })}
    </RecordArea>
  );
}

function nameOf({ group, name }: RecordChange): RecordValue {
  return group === 'mappings' ? { text: name, kind: 'code' } : { text: name };
}

function recordValue({ id, group }: RecordChange, text: string): RecordValue {
  if (text === '') return { text: '–' };
  return group === 'setup' && own.includes(id) ? { text, kind: 'own' } : { text };
}
