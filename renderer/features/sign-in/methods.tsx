import { ClipboardPaste24Regular, Globe24Regular, WindowShield24Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { SignInMethod } from '../../../shared/contract';
import { signInMethods } from '../../../shared/enums';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Pill } from '../../ui/pill';
import { Quiet, Strong, VisuallyHidden } from '../../ui/text';
import { chooseMethod } from './actions';
import css from './methods.module.css';

const icons: Readonly<Record<SignInMethod, ReactNode>> = {
  window: <WindowShield24Regular />,
  browser: <Globe24Regular />,
  paste: <ClipboardPaste24Regular />,
};

/** The three sign-in methods, in the order in which they should be tried. */
export function SignInMethods() {
  const { t } = useTranslator();
  const chosen = useApp((app) => app.signInMethod);
  return (
    <fieldset className={css.methods}>
      <VisuallyHidden as="legend">{t('signIn.methods')}</VisuallyHidden>
      {signInMethods.map((method) => (
        <label key={method} className={css.method}>
          <input
            type="radio"
            name="method"
            value={method}
            checked={method === chosen}
            onChange={() => chooseMethod(method)}
            aria-describedby={`method-${method}`}
          />
          <span className={css.icon} aria-hidden="true">
            {icons[method]}
          </span>
          <span className={css.text}>
            <Strong as="span">{t(`signIn.method.${method}`)}</Strong>
            <Quiet as="span" id={`method-${method}`}>
              {t(`signIn.method.${method}.text`)}
            </Quiet>
          </span>
          {method === 'window' ? (
            <Pill tone="info" className={css.pill}>
              {t('signIn.recommended')}
            </Pill>
          ) : null}
        </label>
      ))}
    </fieldset>
  );
}
