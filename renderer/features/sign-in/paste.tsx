import { Button, Link, Spinner } from '@fluentui/react-components';
import { ClipboardPaste20Regular, ShieldLock20Regular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { Failure, SignInLink } from '../../../shared/contract';
import { signInMinutes } from '../../../shared/enums/limits';
import { onPageKey } from '../../lib/bridge';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Callout, FailureCallout } from '../../ui/callout';
import { Numbered } from '../../ui/lists';
import { ValueBox } from '../../ui/value-box';
import { getLink, takeFromClipboard } from './actions';
import css from './paste.module.css';

/** The third method. It has no text field: the address holds the token, which the page must never see. */
export function PasteMethod({
  link,
  failure,
  redirectUri,
}: {
  link: SignInLink | null;
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
  if (link === null && !failure) return <Spinner />;
  return (
    <>
      {failure ? <FailureCallout failure={failure} alert /> : null}
      {link?.takenPort ? <PortTaken address={link.takenPort} /> : null}
      {link === null ? null : (
        <Numbered>
          <li>
            <p>
              {t('signIn.paste.step1', { minutes: signInMinutes })}{' '}
              <Link onClick={() => void getLink()}>{t('signIn.paste.newLink')}</Link>
            </p>
            <ValueBox label={t('signIn.paste.link')} value={link.url} look="step" />
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

/** The page at this address, which usually does not exist, gets the token in its own address. */
function PortTaken({ address }: { address: string }) {
  const { t } = useTranslator();
  return (
    <Callout tone="warning" alert title={t('signIn.paste.taken.title', { address })}>
      <p>{t('signIn.paste.taken.text')}</p>
      <p>{t('signIn.paste.taken.advice')}</p>
    </Callout>
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
