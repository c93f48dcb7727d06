import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useTranslator } from '../../../lib/i18n';
import { useApp } from '../../../lib/store';
import { Callout } from '../../../ui/callout';
import { GuideLocation, guidePage, PortalSwitch } from '../../guide';
import { showTab } from '../actions';
import { useWorkbench } from '../state';
import { followMappings } from './actions';
import { ChecklistCard } from './checklist-card';
import css from './page.module.css';
import { SchemaCard } from './schema-card';
import { TableCard } from './table-card';

/** Takes the table out of the app: as a file, by hand into the portal, or into Entra's synchronization schema. */
export function TakeToEntra() {
  const { t } = useTranslator();
  const view = useWorkbench((bench) => bench.view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan follows the table
  useEffect(() => void followMappings(), [view?.mappings]);
  const setup = useApp((app) => app.setup);
  if (!view) return null;
  const errors = view.findings.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      {errors ? (
        <Callout
          tone="warning"
          title={t('export.errors.title', { count: errors })}
          actions={<Button onClick={() => showTab('mappings')}>{t('export.errors.show')}</Button>}
        >
          <p>{t('export.errors')}</p>
        </Callout>
      ) : null}
      <div className={css.columns}>
        <TableCard />
        <div className={css.exports}>
          {setup ? <PortalSwitch setup={setup} /> : null}
          <GuideLocation guide={guidePage('attributeMappings', setup?.portal ?? 'newConfiguration')} />
          <ChecklistCard />
          <SchemaCard />
        </div>
      </div>
    </>
  );
}
