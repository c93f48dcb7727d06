import { Checkbox, Radio, RadioGroup, SearchBox } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { SetupSummary } from '../../../shared/contract';
import { findSetups } from '../../lib/find-setups';
import { useTranslator } from '../../lib/i18n';
import { setupLabels } from '../../lib/setup-labels';
import { shortOrgId } from '../../lib/short-org-id';
import { Quiet } from '../../ui/text';
import css from './choose-setups.module.css';
import { changeCopies, copiesScopes, useCopies } from './state';

/** Number of setups in the list; the search finds the others. */
const mostShown = 100;

/** The setup that the dialog was opened from, all, or some of the list. A single one needs no choice. */
export function ChooseSetups({ setups }: { setups: readonly SetupSummary[] }) {
  const translator = useTranslator();
  const { t } = translator;
  const labels = useMemo(() => setupLabels(setups, translator), [setups, translator]);
  const scope = useCopies((page) => page.scope);
  const setup = useCopies((page) => page.setup);
  if (setups.length < 2) return null;
  const listed = setups.find(({ id }) => id === setup?.id);
  const name = (listed && labels.get(listed)) || setup?.name || t('app.unnamed');
  return (
    <fieldset>
      <legend id="copies-setups">{t('copies.setups')}</legend>
      <RadioGroup
        aria-labelledby="copies-setups"
        value={scope}
        onChange={(_, { value }) => changeCopies({ scope: copiesScopes.find((each) => each === value) ?? 'all' })}
      >
        {setup ? <Radio value="this" label={t('copies.setups.this', { name })} /> : null}
        <Radio value="all" label={t('copies.setups.all', { count: setups.length })} />
        <Radio value="chosen" label={t('copies.setups.chosen')} />
      </RadioGroup>
      {scope === 'chosen' ? <Picker setups={setups} labels={labels} /> : null}
    </fieldset>
  );
}

interface PickerProps {
  readonly setups: readonly SetupSummary[];
  readonly labels: ReadonlyMap<SetupSummary, string>;
}

function Picker({ setups, labels }: PickerProps) {
  const { t, locale } = useTranslator();
  const chosen = useCopies((page) => page.chosen);
  const [search, setSearch] = useState('');
  const matches = findSetups(setups, search, 'name', locale);
  const shown = matches.slice(0, mostShown);
  const choose = (id: string, on: boolean) => {
    const others = [...chosen].filter((each) => each !== id);
    changeCopies({ chosen: new Set(on ? [...others, id] : others) });
  };
  return (
    <div className={css.picker}>
      <SearchBox
        aria-label={t('list.search')}
        placeholder={t('list.search.short')}
        value={search}
        dismiss={{ 'aria-label': t('list.search.clear') }}
        onChange={(_, { value }) => setSearch(value)}
      />
      <ul className={css.setups}>
        {shown.map((setup) => (
          <li key={setup.id}>
            <Checkbox
              checked={chosen.has(setup.id)}
              onChange={(_, { checked }) => choose(setup.id, checked === true)}
              label={
                <>
                  <span>{labels.get(setup)}</span>{' '}
                  {setup.orgId ? <Quiet as="code">{shortOrgId(setup.orgId)}</Quiet> : null}
                </>
              }
            />
          </li>
        ))}
      </ul>
      <Quiet aria-live="polite">
        {matches.length === 0 ? `${t('list.nothing')} ` : null}
        {matches.length > mostShown ? `${t('copies.setups.more', { count: matches.length - mostShown })} ` : null}
        {t('copies.setups.count', { chosen: chosen.size, count: setups.length })}
      </Quiet>
    </div>
  );
}
