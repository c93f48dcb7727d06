import { Dropdown, Option, SearchBox } from '@fluentui/react-components';
import { classNames } from '../../lib/class-names';
import { setupOrders } from '../../lib/find-setups';
import { useTranslator } from '../../lib/i18n';
import { change, useApp } from '../../lib/store';
import { Quiet } from '../../ui/text';
import css from './setup-search.module.css';

/** Search and order of the list, for those who look after many setups. */
export function SetupSearch({ found, count }: { found: number; count: number }) {
  const { t } = useTranslator();
  const search = useApp((app) => app.search);
  const order = useApp((app) => app.order);
  return (
    <search className={css.search}>
      <SearchBox
        aria-label={t('list.search')}
        placeholder={t('list.search.short')}
        dismiss={{ 'aria-label': t('list.search.clear') }}
        value={search}
        onChange={(_, { value }) => change({ search: value })}
      />
      <Quiet as="span" role="status">
        {search.trim() ? t('list.found', { found, count }) : ''}
      </Quiet>
      <div className={css.order}>
        <span id="setup-order">{t('list.order')}</span>
        <Dropdown
          aria-labelledby="setup-order"
          className={classNames(css.orders)}
          value={t(`list.order.${order}`)}
          selectedOptions={[order]}
          onOptionSelect={(_, { optionValue }) => {
            const chosen = setupOrders.find((each) => each === optionValue);
            if (chosen) change({ order: chosen });
          }}
        >
          {setupOrders.map((each) => (
            <Option key={each} value={each}>
              {t(`list.order.${each}`)}
            </Option>
          ))}
        </Dropdown>
      </div>
    </search>
  );
}
