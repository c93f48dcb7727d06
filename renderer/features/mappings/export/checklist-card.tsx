import { Checkbox } from '@fluentui/react-components';
import { copyText } from '../../../lib/actions';
import { useTranslator } from '../../../lib/i18n';
import { Callout } from '../../../ui/callout';
import { CopyButton } from '../../../ui/copy-button';
import { Card } from '../../../ui/layout';
import { Rich } from '../../../ui/rich';
import { Quiet, Strong } from '../../../ui/text';
import { useWorkbench } from '../state';
import { tick } from './actions';
import cardsCss from './cards.module.css';
import { type ChecklistEntry, checklist } from './checklist';
import css from './checklist-card.module.css';
import { FieldValue, fieldLabel, fieldText } from './field-value';
import fieldsCss from './fields.module.css';
import { fieldsToEnter } from './mapping-fields';
import { useExport } from './state';

/** What differs from Entra's defaults, to be typed in by hand and ticked off. */
export function ChecklistCard() {
  const { t } = useTranslator();
  const view = useWorkbench((bench) => bench.view);
  const choices = useWorkbench((bench) => bench.choices);
  const done = useExport((page) => page.done);
  if (!view || !choices) return null;
  const entries = checklist(view.difference, choices.defaults);
  return (
    <Card as="section" className={cardsCss.card} aria-labelledby="export-hand">
      <div className={cardsCss.head}>
        <div>
          <h2 id="export-hand">{t('export.hand.title')}</h2>
          <Quiet>{t('export.hand.text')}</Quiet>
        </div>
      </div>
      {entries.length ? (
        <>
          <Strong>
            {t('export.hand.progress', {
              done: entries.filter(({ key }) => done.includes(key)).length,
              count: entries.length,
            })}
          </Strong>
          <ol className={css.entries}>
            {entries.map((entry) => (
              <Entry key={entry.key} entry={entry} isDone={done.includes(entry.key)} />
            ))}
          </ol>
          <p>
            <Rich text={t('export.hand.finish')} />
          </p>
        </>
      ) : (
        <Callout tone="success" title={t('export.hand.nothing.title')}>
          <p>{t('export.hand.nothing')}</p>
        </Callout>
      )}
    </Card>
  );
}

function Entry({ entry: { kind, key, target, before, after }, isDone }: { entry: ChecklistEntry; isDone: boolean }) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <li data-done={isDone}>
      <Checkbox
        className={css.check}
        checked={isDone}
        onChange={(_, { checked }) => tick(key, checked === true)}
        label={
          <span className={css.task}>
            {t(`export.hand.${kind}`)} <Strong as="code">{target || '–'}</Strong>
          </span>
        }
      />
      <div className={css.entry}>
        <p>
          <Rich text={t(`export.hand.${kind}.how`)} />
        </p>
        {after ? (
          <dl className={fieldsCss.fields}>
            {fieldsToEnter(before, after).map((id) => {
              const label = fieldLabel(id, after, translator);
              const text = fieldText(id, after);
              return (
                <div key={id} data-field={id} data-long={text && text.length > 40 ? true : undefined}>
                  <dt>{label}</dt>
                  <dd>
                    <span className={css.value}>
                      <FieldValue id={id} mapping={after} />
                      {text ? (
                        <CopyButton iconOnly appearance="subtle" what={label} copy={() => copyText(text, label)} />
                      ) : null}
                    </span>
                    {before ? (
                      <span className={css.instead}>
                        {t('export.hand.instead')} <FieldValue id={id} mapping={before} />
                      </span>
                    ) : null}
                  </dd>
                </div>
              );
            })}
          </dl>
        ) : null}
      </div>
    </li>
  );
}
