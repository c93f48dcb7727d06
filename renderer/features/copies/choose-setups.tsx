import { Checkbox, Radio, RadioGroup, SearchBox } from '@fluentui/react-components';
import { useState } from 'react';
import type { SetupSummary } from '../../../shared/contract';
import { findSetups } from '../../lib/find-setups';
import { useTranslator } from '../../lib/i18n';
import { shortOrgId } from '../../ui/short-org-id';
import { Quiet } from '../../ui/text';
import css from './choose-setups.module.css';
import { changeCopies, copiesScopes, useCopies } from './state';

/** Number of setups in the list; the search finds the others. */
const listed = 100;

/** The setup that the dialog was opened from, all, or some of the list. A single one needs no choice. */
export function ChooseSetups({ setups }: { setups: readonly SetupSummary[] }) {
  const { t } = useTranslator();
  const scope = useCopies((page) => page.scope);
  const setup = useCopies((page) => page.setup);
  if (setups.length < 2) return null;
  const name = setup?.name || t('app.unnamed');
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
      {scope === 'chosen' ? <Picker setups={setups} /> : null}
    </fieldset>
  );
}

function Picker({ setups }: { setups: readonly SetupSummary[] }) {
  const { t, locale } = useTranslator();
  const chosen = useCopies((page) => page.chosen);
  const [search, setSearch] = useState('');
  const matches = findSetups(setups, search, 'name', locale);
  const shown = matches.slice(0, listed);
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
        {shown.map(({ id, name, orgId }) => (
          <li key={id}>
            <Checkbox
              checked={chosen.has(id)}
              onChange={(_, { checked }) => choose(id, checked === true)}
              label={
                <>
                  <span>{name || t('app.unnamed')}</span> {orgId ? <Quiet as="code">{shortOrgId(orgId)}</Quiet> : null}
                </>
              }
            />
          </li>
        ))}
      </ul>
      <Quiet aria-live="polite">
        {matches.length === 0 ? `${t('list.nothing')} ` : null}
        {matches.length > listed ? `${t('copies.setups.more', { count: matches.length - listed })} ` : null}
        {t('copies.setups.count', { chosen: chosen.size, count: setups.length })}
      </Quiet>
    </div>
  );
}
