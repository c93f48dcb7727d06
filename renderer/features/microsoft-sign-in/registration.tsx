import type { ReactNode } from 'react';
import type { SetupView } from '../../../shared/contract';
import type { GraphScope } from '../../../shared/enums/microsoft-sign-in';
import { useTranslator } from '../../lib/i18n';
import { Rich } from '../../ui/rich';
import { ValueBox } from '../../ui/value-box';
import { RegistrationScript } from '../entra-scripts';
import css from './microsoft-sign-in.module.css';

/** The name of the registration, the same in each language. */
const registrationName = 'Webex Entra Setup';
const redirectUri = 'http://localhost';

interface RegistrationProps {
  readonly setup: SetupView;
  readonly scopes: readonly GraphScope[];
}

/** How to make the own app registration: the steps in the portal with the values to copy, or a script. */
export function Registration({ setup, scopes }: RegistrationProps) {
  const { t } = useTranslator();
  return (
    <details>
      <summary>{t('microsoft.register')}</summary>
      <ol className={css.steps}>
        <Step text={t('microsoft.register.open')}>
          <ValueBox label={t('microsoft.register.name')} value={registrationName} look="dialog" />
        </Step>
        <Step text={t('microsoft.register.redirect')}>
          <ValueBox label={t('microsoft.register.redirectUri')} value={redirectUri} look="dialog" />
        </Step>
        <Step text={t('microsoft.register.permissions')}>
          {scopes.map((scope) => (
            <ValueBox key={scope} label={t('microsoft.register.scope')} value={scope} look="dialog" />
          ))}
        </Step>
        <Step text={t('microsoft.register.assignment')} />
        <Step text={t('microsoft.register.copy')} />
      </ol>
      <div className={css.script}>
        <RegistrationScript setup={setup} />
      </div>
    </details>
  );
}

function Step({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <li>
      <p>
        <Rich text={text} />
      </p>
      {children}
    </li>
  );
}
