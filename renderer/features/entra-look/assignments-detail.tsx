import type { LookAssignments } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { FactList } from '../../ui/fact-list';
import { Rich } from '../../ui/rich';
import { Quiet } from '../../ui/text';
import css from './look-details.module.css';

/** Who is assigned. @param all users are provisioned, whether they are assigned or not */
export function AssignmentsDetail({ assignments, all }: { assignments: LookAssignments; all: boolean }) {
  const { t } = useTranslator();
  const { users, groups, more, first, defaultAccess } = assignments;
  return (
    <>
      {all ? <Quiet>{t('look.assigned.all')}</Quiet> : null}
      {users + groups === 0 ? <Quiet>{t('look.assigned.none')}</Quiet> : null}
      {users + groups > 0 ? (
        <FactList
          facts={[
            {
              name: t('look.assigned'),
              value: t('look.tile.assigned', { users, groups }),
              note: more ? t('look.assigned.more', { count: users + groups }) : undefined,
            },
            {
              name: t('look.assigned.first'),
              value: (
                <ul className={css.lines}>
                  {first.map(({ name, group, role }, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two users can have one name
                    <li key={index}>
                      <span translate="no">{name}</span>
                      {` · ${t(group ? 'look.assigned.group' : 'look.assigned.user')}`}
                      {role ? (
                        <>
                          {' · '}
                          <span translate="no">{role}</span>
                        </>
                      ) : null}
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      ) : null}
      {defaultAccess ? (
        <Callout tone="warning" title={t('look.defaultAccess', { count: defaultAccess })}>
          <p>
            <Rich text={t('look.defaultAccess.text')} />
          </p>
        </Callout>
      ) : null}
    </>
  );
}
