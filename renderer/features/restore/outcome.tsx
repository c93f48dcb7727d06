import { Button } from '@fluentui/react-components';
import type { RestoreResult } from '../../../shared/contract';
import { failureTexts } from '../../../shared/texts/failure-texts';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { Strong } from '../../ui/text';
import { showRestored, undoRestore } from './actions';
import { useRestore } from './state';

/** The restored or undone setups, and the skipped ones. */
export function RestoreOutcome({ kind, result }: { kind: 'restored' | 'undone'; result: RestoreResult }) {
  const translator = useTranslator();
  const { t, list } = translator;
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
          <p translate="no">{list(restored.slice(0, 20).map(({ name }) => named(name)))}</p>
          {kind === 'restored' && asking.length ? (
            <p>{t('restore.done.signIn', { names: list(asking.slice(0, 20)) })}</p>
          ) : null}
        </Callout>
      ) : null}
      {failed.map(({ name, failure, rollBack }) => {
        const { title, reason, advice } = failureTexts(failure, translator);
        return (
          <Callout
            key={`${name} ${failure.code}`}
            tone="danger"
            title={t('restore.failedOne', { name: named(name) })}
            alert
          >
            <p>{`${title}. ${reason}`}</p>
            <p>{advice}</p>
            {rollBack ? (
              <Strong>{t('restore.rollBack', { reason: failureTexts(rollBack, translator).title })}</Strong>
            ) : null}
          </Callout>
        );
      })}
    </>
  );
}
