import type { SchemaPlace as Place } from '../../../../shared/contract';
import { useTranslator } from '../../../lib/i18n';
import { Callout } from '../../../ui/callout';
import { FactList } from '../../../ui/fact-list';
import { Rich } from '../../../ui/rich';
import css from './schema-place.module.css';

/** Where in the file the mappings of users were found; a mapping that is switched off is warned of. */
export function SchemaPlace({ place }: { place: Place }) {
  const { t } = useTranslator();
  return (
    <>
      <div className={css.place}>
        <FactList
          facts={[
            { name: t('export.place.rule'), value: place.rule || '–', mono: true },
            {
              name: t('export.place.mapping'),
              value: `${place.objectMapping || '–'} (${place.sourceObject} → ${place.targetObject})`,
              mono: true,
            },
            {
              name: t('export.place.state'),
              value: t(place.enabled ? 'export.place.enabled' : 'export.place.disabled'),
            },
          ]}
        />
      </div>
      {place.enabled ? null : (
        <Callout tone="warning" title={t('export.disabled.title')}>
          <p>
            <Rich text={t('export.disabled')} />
          </p>
        </Callout>
      )}
    </>
  );
}
