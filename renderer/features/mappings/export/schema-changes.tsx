import { ArrowRight16Regular } from '@fluentui/react-icons';
import type { AttributeMapping, SchemaChange } from '../../../../shared/contract';
import { schemaBlockTexts } from '../../../../shared/texts/mapping-texts';
import { useTranslator } from '../../../lib/i18n';
import { Pill } from '../../../ui/pill';
import { Rich } from '../../../ui/rich';
import { Quiet, Strong, VisuallyHidden } from '../../../ui/text';
import { ExpressionMistake } from '../expression-mistake';
import { FieldList } from '../plan/field-list';
import { FieldValue, fieldLabel } from '../plan/field-value';
import { type FieldId, fieldsToShow } from '../plan/mapping-fields';
import cardsCss from './cards.module.css';
import css from './schema-changes.module.css';

const tones = { added: 'success', changed: 'info', removed: 'danger' } as const;

/** Rows of the schema that change: what was, and what comes. */
export function SchemaChanges({ changes }: { changes: readonly SchemaChange[] }) {
  const { t } = useTranslator();
  return (
    <ul className={css.changes} aria-label={t('export.plan.title')}>
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two rows may be the same, and rows have no name of their own
        <li key={`${index} ${change.target}`}>
          <ChangedRow change={change} />
        </li>
      ))}
    </ul>
  );
}

/** Rows that are not written, with the reason; the portal's procedure is the same for all. */
export function BlockedChanges({ changes }: { changes: readonly SchemaChange[] }) {
  const translator = useTranslator();
  const { t } = translator;
  const advice = changes.flatMap(({ blocked }) => (blocked ? schemaBlockTexts(blocked, translator).advice : []))[0];
  return (
    <div className={cardsCss.part}>
      <h3>{t('export.plan.blocked', { count: changes.length })}</h3>
      {advice ? (
        <p>
          <Rich text={advice} />
        </p>
      ) : null}
      <ul className={css.changes} aria-label={t('export.plan.blocked', { count: changes.length })}>
        {changes.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may be the same, and rows have no name of their own
          <li key={`${index} ${change.target}`}>
            <ChangedRow change={change} />
            {change.blocked ? (
              <div className={css.reason}>
                <p>{schemaBlockTexts(change.blocked, translator).reason}</p>
                {change.blocked.error ? <ExpressionMistake error={change.blocked.error} /> : null}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ChangedRow({ change: { kind, target, before, after } }: { change: SchemaChange }) {
  const translator = useTranslator();
  const { t } = translator;
  const shown = after ?? before;
  const fields = shown ? fieldsToShow(after ? before : null, shown) : [];
  return (
    <>
      <Pill className={css.kind} tone={tones[kind]}>
        {t(`export.kind.${kind}`)}
      </Pill>
      {target ? <Strong as="code">{target}</Strong> : <Quiet as="span">{t('export.plan.noTarget')}</Quiet>}
      {shown && fields.length ? (
        <FieldList>
          {fields.map((id) => (
            <div key={id} className={isPlain(id, shown) ? css.plain : undefined}>
              {isPlain(id, shown) ? (
                <VisuallyHidden as="dt">{fieldLabel(id, shown, translator)}</VisuallyHidden>
              ) : (
                <dt>{fieldLabel(id, shown, translator)}</dt>
              )}
              <dd>
                {after && before ? (
                  <>
                    <span className={css.before}>
                      <VisuallyHidden>{t('export.before')} </VisuallyHidden>
                      <FieldValue id={id} mapping={before} />
                    </span>
                    <ArrowRight16Regular aria-hidden="true" />
                    <VisuallyHidden>{t('export.after')} </VisuallyHidden>
                  </>
                ) : null}
                <FieldValue id={id} mapping={shown} />
              </dd>
            </div>
          ))}
        </FieldList>
      ) : null}
    </>
  );
}

/** What stands beside a target is its source, as in the table; a constant needs to be called one. */
function isPlain(id: FieldId, { source }: AttributeMapping): boolean {
  return id === 'source' && source.kind !== 'constant';
}
