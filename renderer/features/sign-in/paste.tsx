import { Button, Link, Spinner } from '@fluentui/react-components';
import { ClipboardPaste20Regular, ShieldLock20Regular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { Failure } from '../../../shared/contract';
import { signInMinutes } from '../../../shared/enums/limits';
import { onPageKey } from '../../lib/bridge';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { FailureCallout } from '../../ui/callout';
import { Numbered } from '../../ui/lists';
import { ValueBox } from '../../ui/value-box';
import { getLink, takeFromClipboard } from './actions';
import css from './paste.module.css';

/** The third method. It has no text field: the address holds the token, which the page must never see. */
export function PasteMethod({
  url,
  failure,
  redirectUri,
}: {
  url: string | null;
  failure: Failure | null;
  redirectUri: string;
}) {
  const { t } = useTranslator();
  const platform = useApp((app) => app.start?.platform ?? '');
  useEffect(
    () =>
      onPageKey((event) => {
        if (event.key.toLowerCase() !== 'v' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void takeFromClipboard();
      }),
    [],
  );
  if (url === null && !failure) return <Spinner />;
  return (
    <>
      {failure ? <FailureCallout failure={failure} alert /> : null}
      {url === null ? null : (
        <Numbered>
          <li>
            <p>
              {t('signIn.paste.step1', { minutes: signInMinutes })}{' '}
              <Link onClick={() => void getLink()}>{t('signIn.paste.newLink')}</Link>
            </p>
            <ValueBox label={t('signIn.paste.link')} value={url} look="step" />
          </li>
          <li>{t('signIn.paste.step2')}</li>
          <li>{t('signIn.paste.step3', { address: redirectUri })}</li>
          <li>{t('signIn.paste.step4', { platform })}</li>
        </Numbered>
      )}
      <p className={css.hint}>
        <ShieldLock20Regular aria-hidden="true" />
        <span>{t('signIn.paste.noField')}</span>
      </p>
    </>
  );
}

export function TakeButton() {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy);
  return (
    <Button
      appearance="primary"
      icon={<ClipboardPaste20Regular />}
      disabled={busy !== null}
      onClick={() => void takeFromClipboard()}
    >
      {t('signIn.paste.take')}
    </Button>
  );
}
