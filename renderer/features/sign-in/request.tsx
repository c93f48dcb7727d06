import { LockClosed20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { CloudView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Facts } from '../../ui/fact-list';
import { Quiet } from '../../ui/text';
import css from './request.module.css';

const explained = {
  'spark:people_read': 'signIn.request.scope.read',
  'spark:people_write': 'signIn.request.scope.write',
  'Identity:SCIM': 'signIn.request.scope.scim',
} as const;

function isExplained(scope: string): scope is keyof typeof explained {
  return scope in explained;
}

/** The authorization request in its parts, to be read before it is made. */
export function RequestDetails({ cloud }: { cloud: CloudView }) {
  const { t } = useTranslator();
  const url = new URL(cloud.authorizeUrl);
  return (
    <details>
      <summary>
        <LockClosed20Regular aria-hidden="true" />
        {t('signIn.request.show')}
      </summary>
      <Facts className={css.facts}>
        <Part name={t('signIn.request.endpoint')}>
          <code>{url.origin + url.pathname}</code>
        </Part>
        <Part name={t('signIn.request.type')}>{t('signIn.request.type.text')}</Part>
        <Part name={t('signIn.request.client')}>
          <code>{url.searchParams.get('client_id') ?? '–'}</code>
        </Part>
        <Part name={t('signIn.request.scopes')}>
          <ul>
            {cloud.scopes.map((scope) => (
              <li key={scope}>
                <code>{scope}</code>
                {isExplained(scope) ? <Quiet as="span"> {t(explained[scope])}</Quiet> : null}
              </li>
            ))}
          </ul>
        </Part>
        <Part name={t('signIn.request.redirect')}>
          <code>{cloud.redirectUri}</code>
        </Part>
        <Part name={t('signIn.request.state')}>{t('signIn.request.state.text')}</Part>
      </Facts>
      <Quiet>{t('signIn.request.answer')}</Quiet>
    </details>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
