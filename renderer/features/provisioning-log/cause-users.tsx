import { Button } from '@fluentui/react-components';
import { DocumentArrowDown20Regular } from '@fluentui/react-icons';
import type { ProvisioningLogUser } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/translator';
import { showInFolder } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { LongList, type RowAttributes } from '../../ui/long-list';
import { Pill } from '../../ui/pill';
import { SearchField } from '../../ui/search-field';
import { Caption, Quiet } from '../../ui/text';
import { saveUsers } from './actions';
import css from './cause-users.module.css';
import { changeProvisioningLog, useProvisioningLog } from './state';

/** The usual height of a row in pixels. */
const rowHeight = 64;

/** The users of the open cause, with a search, and the list as a file. */
export function CauseUsers() {
  const translator = useTranslator();
  const { t, number } = translator;
  const users = useProvisioningLog((log) => log.users);
  const search = useProvisioningLog((log) => log.search);
  const saved = useProvisioningLog((log) => log.saved);
  if (!users) return null;
  const found = matching(users.users, search, translator);
  return (
    <>
      <div className={css.tools}>
        <h4>{t('provisioningLog.users', { count: users.total })}</h4>
        {users.total > 0 ? (
          <>
            <SearchField
              className={css.search}
              label={t('provisioningLog.users.search')}
              value={search}
              onChange={(value) => changeProvisioningLog({ search: value })}
            />
            <Button icon={<DocumentArrowDown20Regular />} onClick={() => void saveUsers()}>
              {t('provisioningLog.users.save')}
            </Button>
          </>
        ) : null}
      </div>
      {saved ? (
        <Callout
          tone="success"
          actions={
            <Button onClick={() => void showInFolder(saved.path)}>{t('provisioningLog.users.showFolder')}</Button>
          }
        >
          <p>{t('provisioningLog.users.saved', { file: saved.fileName })}</p>
        </Callout>
      ) : null}
      {users.users.length < users.total ? (
        <Caption>{t('provisioningLog.users.cut', { count: number(users.users.length) })}</Caption>
      ) : null}
      {found.length > 0 ? (
        <LongList
          items={found}
          rowHeight={rowHeight}
          row={(user, attributes) => <UserRow key={user.id} user={user} attributes={attributes} />}
        />
      ) : users.total > 0 ? (
        <Quiet>{t('provisioningLog.users.none')}</Quiet>
      ) : null}
    </>
  );
}

interface Listed extends ProvisioningLogUser {
  readonly id: string;
}

/** @returns the users with an ID for the list: the log can name a user without one */
function matching(users: readonly ProvisioningLogUser[], search: string, { locale }: Translator): readonly Listed[] {
  const wanted = search.trim().toLocaleLowerCase(locale);
  return users
    .map((user, index) => ({ ...user, id: user.id || `${index}` }))
    .filter(({ name, id, text }) => !wanted || `${name} ${id} ${text}`.toLocaleLowerCase(locale).includes(wanted));
}

function UserRow({ user, attributes }: { readonly user: Listed; readonly attributes: RowAttributes }) {
  const { t, moment } = useTranslator();
  const { name, id, group, solved, events, lastAt, text } = user;
  return (
    <li className={css.user} {...attributes}>
      <p className={css.name}>
        <span translate="no">{name || id}</span>
        {group ? <Pill>{t('provisioningLog.users.group')}</Pill> : null}
        {solved ? <Pill tone="success">{t('provisioningLog.users.solved')}</Pill> : null}
      </p>
      <Quiet>
        {lastAt
          ? t('provisioningLog.users.last', { events, at: moment(lastAt) })
          : t('provisioningLog.users.times', { events })}
      </Quiet>
      {text ? (
        <Quiet className={css.text} translate="no">
          {text}
        </Quiet>
      ) : null}
    </li>
  );
}
