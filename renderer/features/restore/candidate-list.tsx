import { Button, Checkbox } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { RestoreSetup } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { setupLabels } from '../../lib/setup-labels';
import { Callout } from '../../ui/callout';
import { Actions } from '../../ui/layout';
import { applyRestore } from './actions';
import { CandidateCard } from './candidate-card';
import css from './candidate-list.module.css';
import { actionCounts, actionOf } from './chosen-actions';
import { changeRestore, useRestore } from './state';

/** Number of setups shown at first: a backup can hold thousands. */
const atFirst = 30;

/** Every setup in the files with its action. */
export function CandidateList({ setups }: { setups: readonly RestoreSetup[] }) {
  const translator = useTranslator();
  const { t, list } = translator;
  const labels = useMemo(() => setupLabels(setups, translator), [setups, translator]);
  const actions = useRestore((app) => app.actions);
  const busy = useRestore((app) => app.busy);
  const withoutTokens = useRestore((app) => app.withoutTokens);
  const [shown, setShown] = useState(atFirst);
  const isIdle = ({ state, outcomes }: RestoreSetup) => state === 'same' && outcomes[0]?.action === 'skip';
  const idle = setups.filter(isIdle);
  const rest = setups.filter((setup) => !isIdle(setup));
  const count = setups.filter((setup) => actionOf(setup, actions) !== 'skip').length;
  const hidden = rest.slice(shown);
  const silent = setups.some(({ keychain }) => keychain);
  return (
    <>
      {rest.length ? (
        <ul className={css.candidates}>
          {rest.slice(0, shown).map((setup) => (
            <CandidateCard key={setup.key} setup={setup} label={labels.get(setup) ?? ''} />
          ))}
        </ul>
      ) : null}
      {hidden.length ? (
        <>
          <p>
            {t('restore.hidden', {
              count: hidden.length,
              what: list(
                actionCounts(hidden, actions).map(({ action, count: of }) =>
                  t(`restore.hidden.${action}`, { count: of }),
                ),
              ),
            })}
          </p>
          <Button onClick={() => setShown(shown + 100)}>{t('restore.more', { count: hidden.length })}</Button>
        </>
      ) : null}
      {idle.length ? (
        <details className={css.idle} open={rest.length === 0}>
          <summary>{t('restore.same', { count: idle.length })}</summary>
          <ul className={css.candidates}>
            {idle.slice(0, shown).map((setup) => (
              <CandidateCard key={setup.key} setup={setup} label={labels.get(setup) ?? ''} />
            ))}
          </ul>
        </details>
      ) : null}
      {silent ? (
        <Callout tone="warning">
          <p>{t('restore.keychain')}</p>
          <Checkbox
            checked={withoutTokens}
            label={t('restore.withoutTokens')}
            onChange={(_, { checked }) => changeRestore({ withoutTokens: checked === true })}
          />
        </Callout>
      ) : null}
      <Actions className={css.apply}>
        <Button
          appearance="primary"
          size="large"
          disabled={busy !== null || count === 0}
          onClick={() => void applyRestore()}
        >
          {busy === 'applying' ? t('restore.applying') : t('restore.apply', { count })}
        </Button>
      </Actions>
    </>
  );
}
