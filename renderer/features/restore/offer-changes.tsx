import type { RestoreChange, RestoreDeed, RestoreSetup } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Strong } from '../../ui/text';
import css from './offer-changes.module.css';
import { useRestore } from './state';

/** What a deed would change: facts, history, and where each token is afterwards. */
export function OfferChanges({ setup, deed }: { setup: RestoreSetup; deed: RestoreDeed }) {
  const { t, moment } = useTranslator();
  const withoutTokens = useRestore((app) => app.withoutTokens);
  const outcome = setup.outcomes.find((one) => one.deed === deed);
  if (!outcome || deed === 'skip') return null;
  const told = ({ what }: RestoreChange, text: string) =>
    text === '' ? t('restore.change.none') : what === 'token' || what === 'renewal' ? moment(text) : text;
  return (
    <ul className={css.changes}>
      {deed === 'merge'
        ? setup.changes.map((change) => (
            <li key={change.what}>
              {t(`restore.change.${change.what}`, { from: told(change, change.from), to: told(change, change.to) })}
            </li>
          ))
        : null}
      {deed === 'merge' ? <li>{t('restore.change.history', { count: setup.added })}</li> : null}
      {outcome.tokens.map(({ slot, from, obtainedAt }) => (
        <li key={slot}>
          {t(`restore.token.${from === 'file' && withoutTokens ? 'missing' : from}`, { slot, day: moment(obtainedAt) })}
        </li>
      ))}
      {outcome.tokens.length === 0 ? <li>{t('restore.token.none')}</li> : null}
      {outcome.leaving.map((at) => (
        <Strong key={at} as="li">
          {t('restore.leaving', { day: moment(at) })}
        </Strong>
      ))}
      {setup.endpointsReplaced ? <li>{t('restore.endpointsReplaced')}</li> : null}
      {setup.dropped ? <li>{t('restore.dropped', { count: setup.dropped })}</li> : null}
    </ul>
  );
}
