import { ArrowRight16Regular } from '@fluentui/react-icons';
import type { SchemaChange } from '../../../../shared/contract';
import { schemaBlockTexts } from '../../../../shared/texts/mapping-texts';
import { useTranslator } from '../../../lib/i18n';
import { Rich } from '../../../ui/rich';
import { ExpressionMistake } from '../expression-mistake';
import { FieldValue, fieldLabel } from './field-value';
import { fieldsToShow } from './mapping-fields';

const tones = { added: 'success', changed: 'info', removed: 'danger' } as const;

/** Rows of the schema that change: what was, and what comes. */
export function SchemaChanges({ changes }: { changes: readonly SchemaChange[] }) {
  const { t } = useTranslator();
  return (
    <ul className="export-changes" aria-label={t('export.plan.title')}>
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two rows may be the same, and rows have no name of their own
        <li key={`${index} ${change.target}`}>
          <ChangedRow change={change} />
        </li>
      ))}
    </ul>
  );
}

/** Rows that are not written, with the reason; the way in the portal is the same for all. */
export function BlockedChanges({ changes }: { changes: readonly SchemaChange[] }) {
  const translator = useTranslator();
  const { t } = translator;
  const advice = changes.flatMap(({ blocked }) => (blocked ? schemaBlockTexts(blocked, translator).advice : []))[0];
  return (
    <div className="export-part">
      <h3>{t('export.plan.blocked', { count: changes.length })}</h3>
      {advice ? (
        <p>
          <Rich text={advice} />
        </p>
      ) : null}
      <ul className="export-changes" aria-label={t('export.plan.blocked', { count: changes.length })}>
        {changes.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may be the same, and rows have no name of their own
          <li key={`${index} ${change.target}`}>
            <ChangedRow change={change} />
            {change.blocked ? (
              <div className="export-reason">
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
      <span className="pill" data-tone={tones[kind]}>
        {t(`export.kind.${kind}`)}
      </span>
      {target ? <code className="strong">{target}</code> : <span className="quiet">{t('export.plan.noTarget')}</span>}
      {shown && fields.length ? (
        <dl className="export-fields">
          {fields.map((id) => (
            <div key={id}>
              {/* What stands beside a target is its source, as in the table; a constant needs to be called one. */}
              <dt className={id === 'source' && shown.source.kind !== 'constant' ? 'hidden' : undefined}>
                {fieldLabel(id, shown, translator)}
              </dt>
              <dd>
                {after && before ? (
                  <>
                    <span className="export-before">
                      <span className="hidden">{t('export.before')} </span>
                      <FieldValue id={id} mapping={before} />
                    </span>
                    <ArrowRight16Regular aria-hidden="true" />
                    <span className="hidden">{t('export.after')} </span>
                  </>
                ) : null}
                <FieldValue id={id} mapping={shown} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  );
}
