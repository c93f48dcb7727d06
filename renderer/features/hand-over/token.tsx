import { Button, Link } from '@fluentui/react-components';
import type { SetupView, TokenSlot } from '../../../shared/contract';
import { useNow } from '../../lib/hooks';
import { useTranslator } from '../../lib/i18n';
import { goTo } from '../../lib/navigation';
import { secondsUntil } from '../../lib/seconds-until';
import { useApp } from '../../lib/store';
import { Callout } from '../../ui/callout';
import { CopyButton } from '../../ui/copy-button';
import { Quiet, VisuallyHidden } from '../../ui/text';
import { ValueFrame } from '../../ui/value-box';
import { chooseAgain } from '../sign-in';
import { clearClipboard, copyToken } from './actions';
import css from './token.module.css';

interface SecretTokenProps {
  readonly setup: SetupView;
  readonly token: TokenSlot;
  /** It is the next value to copy. */
  readonly primary: boolean;
}

/** The Secret Token: never shown, copied by the main process, and gone from the clipboard after some time. */
export function SecretToken({ setup, token, primary }: SecretTokenProps) {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  const label = t('handOver.secretToken');
  if (!setup.token || setup.token.location === 'missing') return <NoToken />;
  return (
    <div>
      {setup.token.secretBytes ? <SecretSize bytes={setup.token.secretBytes} /> : null}
      <ValueFrame
        label={label}
        button={
          <CopyButton
            what={label}
            appearance={primary ? 'primary' : 'secondary'}
            copy={() => copyToken(token)}
            disabled={busy}
          />
        }
      >
        <span aria-hidden="true" className={css.masked}>
          ••••••••••••••••••••••••
        </span>
        <VisuallyHidden>{t('handOver.secretToken.hidden')}</VisuallyHidden>
      </ValueFrame>
      <ClipboardLine token={token} />
    </div>
  );
}

/** Before the token is copied: Entra may have no room for it. */
function SecretSize({ bytes }: { bytes: number }) {
  const { t } = useTranslator();
  return (
    <Callout className={css.size} tone="warning" title={t('handOver.secretSize.title', { bytes })}>
      <p>{t('handOver.secretSize.text')}</p>
    </Callout>
  );
}

/** What the clipboard holds of this token: another token, copied on another page, is not this page's. */
function ClipboardLine({ token }: { token: TokenSlot }) {
  const { t } = useTranslator();
  const { clearsAt, hiddenFromHistory } = useApp((app) => app.clipboard);
  const copied = useApp((app) => app.copiedToken);
  const lifetime = useApp((app) => app.settings.clipboardSeconds);
  const cleared = useApp((app) => app.clipboardCleared);
  const now = useNow(clearsAt !== null);
  const isOther = copied !== null && copied !== token;
  if (clearsAt === null || isOther)
    return (
      <Quiet className={css.clipboard}>
        {t(cleared && !isOther ? 'handOver.clipboard.cleared' : 'handOver.secretToken.hidden')}
      </Quiet>
    );
  const seconds = secondsUntil(clearsAt, now);
  const share = Math.min(1, Math.max(0, (new Date(clearsAt).getTime() - now) / (lifetime * 1000)));
  return (
    <div className={css.clipboard}>
      <div className={css.clipboardRow}>
        <span className={css.countdown} aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
        </span>
        <span role="timer">{t('handOver.clipboard.leaves', { seconds })}</span>
        <Link as="button" onClick={() => void clearClipboard()}>
          {t('handOver.clipboard.clear')}
        </Link>
      </div>
      <Quiet>{t(hiddenFromHistory ? 'handOver.clipboard.hidden' : 'handOver.clipboard.visible')}</Quiet>
    </div>
  );
}

function NoToken() {
  const { t } = useTranslator();
  const signIn = () => {
    goTo('signIn');
    chooseAgain();
  };
  return (
    <Callout tone="warning" actions={<Button onClick={signIn}>{t('handOver.signIn')}</Button>}>
      <p>{t('handOver.noToken')}</p>
    </Callout>
  );
}
