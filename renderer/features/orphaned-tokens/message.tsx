import { Button } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons';
import type { OrphanedTokens } from '../../../shared/contract';
import { openLink } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { Callout, FailureCallout } from '../../ui/callout';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Dotted } from '../../ui/lists';
import { removeOrphanedTokens } from './actions';
import { changeOrphanedTokens, tokenCount, useOrphanedTokens } from './state';

/** More setups are counted, not listed. */
const maximumListed = 5;

/** Offers to remove the tokens of setups that do not exist here; then says what was removed, or why not. */
export function OrphanedTokensMessage() {
  const { orphans, confirming, removing, removed, failure } = useOrphanedTokens();
  const { t } = useTranslator();
  const count = tokenCount(orphans);
  const space = orphans.every((orphan) => orphan.space === 'practice') ? 'practice' : 'real';
  const close = () => changeOrphanedTokens({ orphans: [], failure: null });
  return (
    <>
      {removed ? <Removed count={removed} /> : null}
      {failure ? <FailureCallout failure={failure} alert /> : null}
      {orphans.length ? (
        <Callout
          tone="warning"
          alert
          title={t('orphanedTokens.title', { count, setups: orphans.length })}
          actions={
            <>
              <Button disabled={removing} onClick={() => changeOrphanedTokens({ confirming: true })}>
                {t(removing ? 'orphanedTokens.removing' : 'orphanedTokens.remove')}
              </Button>
              <Button disabled={removing} onClick={close}>
                {t('orphanedTokens.later')}
              </Button>
            </>
          }
        >
          <p>{t('orphanedTokens.reason', { count, space })}</p>
          <p>{t('orphanedTokens.restore', { setups: orphans.length })}</p>
          <Setups orphans={orphans} />
        </Callout>
      ) : null}
      {confirming ? (
        <ConfirmDialog
          title={t('orphanedTokens.confirm.title', { count })}
          confirm={t('orphanedTokens.confirm.remove')}
          onConfirm={() => void removeOrphanedTokens()}
          onClose={() => changeOrphanedTokens({ confirming: false })}
        >
          <Setups orphans={orphans} />
          <p>{t('orphanedTokens.confirm.text', { count })}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function Setups({ orphans }: { readonly orphans: readonly OrphanedTokens[] }) {
  const { t, day } = useTranslator();
  const more = orphans.length - maximumListed;
  return (
    <Dotted>
      {orphans.slice(0, maximumListed).map(({ space, id, count, since }) => (
        <li key={`${space} ${id}`}>{t('orphanedTokens.setup', { space, id, count, day: day(since) })}</li>
      ))}
      {more > 0 ? <li>{t('orphanedTokens.more', { count: more })}</li> : null}
    </Dotted>
  );
}

function Removed({ count }: { readonly count: number }) {
  const { t } = useTranslator();
  return (
    <Callout
      tone="success"
      title={t('orphanedTokens.removed', { count })}
      actions={
        <>
          <Button icon={<Open20Regular />} onClick={() => void openLink('webexTokens')}>
            {t('link.webexTokens')}
          </Button>
          <Button onClick={() => changeOrphanedTokens({ removed: 0 })}>{t('app.dismiss')}</Button>
        </>
      }
    >
      <p>{t('orphanedTokens.removed.text', { count })}</p>
    </Callout>
  );
}
