import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useTranslator } from '../../../lib/i18n';
import { useApp } from '../../../lib/store';
import { Callout } from '../../../ui/callout';
import { GuideLocation, guidePage } from '../../guide';
import { showTab } from '../actions';
import { useWorkbench } from '../state';
import { followMappings } from './actions';
import { ChecklistCard } from './checklist-card';
import css from './page.module.css';
import { SchemaCard } from './schema-card';
import { TableCard } from './table-card';

/** Takes the table out of the app: as a file, into Entra's synchronization schema, or by hand into the portal. */
export function TakeToEntra() {
  const { t } = useTranslator();
  const view = useWorkbench((bench) => bench.view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan follows the table
  useEffect(() => void followMappings(), [view]);
  const portal = useApp((app) => app.setup?.portal) ?? 'newConfiguration';
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
          <GuideLocation guide={guidePage('attributeMappings', portal)} />
          <SchemaCard />
          <ChecklistCard />
        </div>
      </div>
    </>
  );
}
