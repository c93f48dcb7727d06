import { Button } from '@fluentui/react-components';
import { DocumentSave20Regular } from '@fluentui/react-icons';
import type { SchemaChange, SchemaPlan } from '../../../../shared/contract';
import { useTranslator } from '../../../lib/i18n';
import { useApp } from '../../../lib/store';
import { Callout } from '../../../ui/callout';
import { Actions } from '../../../ui/layout';
import { Quiet } from '../../../ui/text';
import { writeSchema } from './actions';
import cardsCss from './cards.module.css';
import { Outcome } from './outcome';
import { SchemaBack } from './schema-back';
import { BlockedChanges, SchemaChanges } from './schema-changes';
import { SchemaLocation } from './schema-location';
import css from './schema-plan.module.css';

/** What would change in the chosen schema, row by row, and the button that writes it. */
export function SchemaPlanView({ plan }: { plan: SchemaPlan }) {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  const written = plan.changes.filter(({ blocked }) => blocked === null);
  const blocked = plan.changes.filter((change) => change.blocked !== null);
  const count = (kind: SchemaChange['kind']) => written.filter((change) => change.kind === kind).length;
  return (
    <>
      <SchemaLocation location={plan.location} />
      {written.length ? (
        <div className={cardsCss.part}>
          <h3>{t('export.plan.title')}</h3>
          <p>
            {t('export.plan.summary', {
              added: count('added'),
              changed: count('changed'),
              removed: count('removed'),
              unchanged: plan.unchanged,
            })}
          </p>
          <SchemaChanges changes={written} />
        </div>
      ) : blocked.length ? (
        <Callout tone="info" title={t('export.plan.onlyBlocked.title')}>
          <p>{t('export.plan.onlyBlocked')}</p>
        </Callout>
      ) : (
        <Callout tone="success" title={t('export.plan.nothing.title')}>
          <p>{t('export.plan.nothing', { count: plan.unchanged })}</p>
        </Callout>
      )}
      {blocked.length ? <BlockedChanges changes={blocked} /> : null}
      <Besides plan={plan} />
      {written.length ? (
        <Actions>
          <Button
            appearance="primary"
            icon={<DocumentSave20Regular />}
            disabledFocusable={busy}
            onClick={() => void writeSchema()}
          >
            {t('export.plan.write')}
          </Button>
        </Actions>
      ) : null}
      <Outcome section="schema" />
      {written.length ? <SchemaBack /> : null}
    </>
  );
}

/** What else is to be known: attributes that are listed first, and rows that stay since the app cannot show them. */
function Besides({ plan: { definitions, kept } }: { plan: SchemaPlan }) {
  const { t } = useTranslator();
  return (
    <>
      {definitions.length ? (
        <div className={cardsCss.part}>
          <p>{t('export.plan.definitions', { count: definitions.length })}</p>
          <ul className={css.names}>
            {definitions.map(({ side, name, type }) => (
              <li key={`${side} ${name}`}>
                <code>{name}</code> <Quiet as="span">{t(`export.plan.side.${side}`)}</Quiet> <code>{type}</code>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {kept.length ? (
        <div className={cardsCss.part}>
          <p>{t('export.plan.kept', { count: kept.length })}</p>
          <ul className={css.names}>
            {kept.map(({ target, index }) => (
              <li key={index}>{target ? <code>{target}</code> : t('export.plan.row', { number: index + 1 })}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}
