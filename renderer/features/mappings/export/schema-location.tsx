import type { SchemaLocation as Location } from '../../../../shared/contract';
import { useTranslator } from '../../../lib/i18n';
import { Callout } from '../../../ui/callout';
import { FactList } from '../../../ui/fact-list';
import { Rich } from '../../../ui/rich';
import css from './schema-location.module.css';

/** Where in the file the mappings of users were found; a mapping that is switched off is warned of. */
export function SchemaLocation({ location }: { location: Location }) {
  const { t } = useTranslator();
  return (
    <>
      <div className={css.location}>
        <FactList
          facts={[
            { name: t('export.location.rule'), value: location.rule || '–', mono: true },
            {
              name: t('export.location.mapping'),
              value: `${location.objectMapping || '–'} (${location.sourceObject} → ${location.targetObject})`,
              mono: true,
            },
            {
              name: t('export.location.state'),
              value: t(location.enabled ? 'export.location.enabled' : 'export.location.disabled'),
            },
          ]}
        />
      </div>
      {location.enabled ? null : (
        <Callout tone="warning" title={t('export.disabled.title')}>
          <p>
            <Rich text={t('export.disabled')} />
          </p>
        </Callout>
      )}
    </>
  );
}
