import { Button } from '@fluentui/react-components';
import type { FailedRestore, RestoreResult } from '../../../shared/contract';
import { failureTexts } from '../../../shared/texts/failure-texts';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { Dotted } from '../../ui/lists';
import { Strong } from '../../ui/text';
import { showRestored, undoRestore } from './actions';
import { useRestore } from './state';

/** Setups that are named; others are only counted. */
const mostNamed = 20;

/** The restored or undone setups, and the skipped ones. */
export function RestoreOutcome({ kind, result }: { kind: 'restored' | 'undone'; result: RestoreResult }) {
  const { t, list } = useTranslator();
  const busy = useRestore((app) => app.busy);
  const { restored, failed } = result;
  const named = (name: string) => name || t('app.unnamed');
  const asking = restored.filter(({ needsSignIn }) => needsSignIn).map(({ name }) => named(name));
  return (
    <>
      {restored.length ? (
        <Callout
          tone="success"
          title={t(kind === 'undone' ? 'restore.undone' : 'restore.done', { count: restored.length })}
          actions={
            <>
              <Button appearance="primary" onClick={() => void showRestored()}>
                {t('restore.done.list')}
              </Button>
              {kind === 'restored' ? (
                <Button disabled={busy !== null} onClick={() => void undoRestore()}>
                  {t('restore.done.undo')}
                </Button>
              ) : null}
            </>
          }
        >
          <p translate="no">{list(restored.slice(0, mostNamed).map(({ name }) => named(name)))}</p>
          {kind === 'restored' && asking.length ? (
            <p>{t('restore.done.signIn', { names: list(asking.slice(0, mostNamed)) })}</p>
          ) : null}
        </Callout>
      ) : null}
      {failed.length ? (
        <Callout tone="danger" title={t('restore.failed', { count: failed.length })} alert>
          <Dotted>
            {failed.slice(0, mostNamed).map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list stays as it is, and two setups can have one name
              <Failed key={index} {...one} />
            ))}
          </Dotted>
          {failed.length > mostNamed ? <p>{t('restore.failed.more', { count: failed.length - mostNamed })}</p> : null}
        </Callout>
      ) : null}
    </>
  );
}

function Failed({ name, failure, rollBack }: FailedRestore) {
  const translator = useTranslator();
  const { t } = translator;
  const { title, reason, advice } = failureTexts(failure, translator);
  return (
    <li>
      <Strong translate="no">{name || t('app.unnamed')}</Strong>
      <p>{`${title}. ${reason}`}</p>
      <p>{advice}</p>
      {rollBack ? <Strong>{t('restore.rollBack', { reason: failureTexts(rollBack, translator).title })}</Strong> : null}
    </li>
  );
}
