import { Button } from '@fluentui/react-components';
import { PeopleCheckmark20Regular } from '@fluentui/react-icons';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Actions } from '../../ui/layout';
import { Caption, Quiet } from '../../ui/text';
import { addAssigned, clearAssigned } from './actions';
import { Source } from './source';
import css from './sources.module.css';
import { usePreflight } from './state';

/** The optional lists of those who are assigned to the application: Entra sends no one else. */
export function AssignedSource() {
  const { t } = useTranslator();
  const assigned = usePreflight(({ view }) => view.assigned);
  const busy = usePreflight(({ running }) => running !== null);
  const isPractice = useApp(({ setup }) => setup?.space === 'practice');
  return (
    <Source
      title={t('preflight.assigned.title')}
      text={t('preflight.assigned.text')}
      done={assigned !== undefined}
      wide
    >
      {assigned ? (
        <div>
          {assigned.fileNames.map((name, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files can have one name
            <p key={index}>
              <code>{name}</code>
            </p>
          ))}
          <Quiet>{t('preflight.assigned.users', { users: assigned.users })}</Quiet>
          {assigned.groups ? <Caption>{t('preflight.assigned.groups', { groups: assigned.groups })}</Caption> : null}
        </div>
      ) : null}
      <Actions className={css.actions}>
        <Button icon={<PeopleCheckmark20Regular />} disabledFocusable={busy} onClick={() => void addAssigned('file')}>
          {t('preflight.assigned.choose')}
        </Button>
        {isPractice && !assigned ? (
          <Button disabledFocusable={busy} onClick={() => void addAssigned('sample')}>
            {t('preflight.assigned.samples')}
          </Button>
        ) : null}
        {assigned ? (
          <Button disabledFocusable={busy} onClick={() => void clearAssigned()}>
            {t('preflight.assigned.clear')}
          </Button>
        ) : null}
      </Actions>
    </Source>
  );
}
