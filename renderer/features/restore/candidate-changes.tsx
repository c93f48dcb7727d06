import type { RestoreAction, RestoreChange, RestoreSetup } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Strong } from '../../ui/text';
import css from './candidate-changes.module.css';
import { useRestore } from './state';

/** What an action would change: facts, history, and the location of each token afterwards. */
export function CandidateChanges({ setup, action }: { setup: RestoreSetup; action: RestoreAction }) {
  const { t, moment } = useTranslator();
  const withoutTokens = useRestore((app) => app.withoutTokens);
  const outcome = setup.outcomes.find((one) => one.action === action);
  if (!outcome || action === 'skip') return null;
  const valueText = ({ what }: RestoreChange, text: string) =>
    text === '' ? t('restore.change.none') : what === 'token' || what === 'renewal' ? moment(text) : text;
  return (
    <ul className={css.changes}>
      {action === 'merge'
        ? setup.changes.map((change) => (
            <li key={change.what}>
              {t(`restore.change.${change.what}`, {
                from: valueText(change, change.from),
                to: valueText(change, change.to),
              })}
            </li>
          ))
        : null}
      {action === 'merge' ? <li>{t('restore.change.history', { count: setup.added })}</li> : null}
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
