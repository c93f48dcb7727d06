import { Button } from '@fluentui/react-components';
import { useTranslator } from '../../lib/i18n';
import { lazyPart } from '../../lib/lazy-page';
import { useApp } from '../../lib/store';
import { FailureCallout } from '../../ui/callout';
import { changeOrphanedTokens, useOrphanedTokens } from './state';

const Message = lazyPart(
  () => import('./message').then((part) => part.OrphanedTokensMessage),
  () => null,
);

/** Tokens without a setup, on the start page; and on every page, that the app cannot note where tokens are. */
export function OrphanedTokensNotice() {
  const journalFailure = useOrphanedTokens((tokens) => tokens.journalFailure);
  const hasMessage = useOrphanedTokens(({ orphans, removed }) => orphans.length > 0 || removed > 0);
  const isHome = useApp((app) => app.route.page === 'home');
  const { t } = useTranslator();
  return (
    <>
      {journalFailure ? (
        <FailureCallout
          failure={journalFailure}
          tone="warning"
          alert
          actions={<Button onClick={() => changeOrphanedTokens({ journalFailure: null })}>{t('app.dismiss')}</Button>}
        />
      ) : null}
      {isHome && hasMessage ? <Message /> : null}
    </>
  );
}
