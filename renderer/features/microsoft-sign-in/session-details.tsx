import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MicrosoftSession } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { FactList } from '../../ui/fact-list';
import { Actions } from '../../ui/layout';
import { Rich } from '../../ui/rich';
import { Quiet } from '../../ui/text';
import { signOutOfMicrosoft } from './actions';

interface SessionDetailsProps {
  readonly session: MicrosoftSession;
  /** The button that signs in again. */
  readonly again: ReactNode;
}

/** Who is signed in to Microsoft, in which tenant, with which roles and permissions, and until when. */
export function SessionDetails({ session, again }: SessionDetailsProps) {
  const { t, moment } = useTranslator();
  const { displayName, userPrincipalName, tenantName, tenantId, roles, scopes, expiresAt } = session;
  return (
    <>
      <FactList
        facts={[
          {
            name: t('microsoft.account'),
            value: <span translate="no">{displayName}</span>,
            ...(displayName === userPrincipalName ? {} : { note: userPrincipalName }),
          },
          {
            name: t('microsoft.tenantName'),
            value: <span translate="no">{tenantName || tenantId}</span>,
            note: tenantId,
          },
          {
            name: t('microsoft.roles'),
            value:
              roles.length > 0 ? (
                <ul>
                  {roles.map((role) => (
                    <li key={role}>{t(`microsoft.role.${role}`)}</li>
                  ))}
                </ul>
              ) : (
                t('microsoft.roles.none')
              ),
          },
          { name: t('microsoft.scopes'), value: scopes.join(' '), mono: true },
          { name: t('microsoft.until'), value: moment(expiresAt) },
        ]}
      />
      <Actions>
        <Button onClick={() => void signOutOfMicrosoft()}>{t('microsoft.signOut')}</Button>
        {again}
      </Actions>
      <Quiet>
        <Rich text={t('microsoft.consentStays')} />
      </Quiet>
    </>
  );
}
