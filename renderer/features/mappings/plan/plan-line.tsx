import type { AttributeMapping, PlanEntry } from '../../../../shared/contract';
import type { Translator } from '../../../../shared/texts/i18n';
import { useTranslator } from '../../../lib/i18n';
import { sourceText } from '../../../lib/source-text';
import { Quiet, Strong } from '../../../ui/text';
import { FieldValue, fieldLabel } from './field-value';
import { fieldsToEnter } from './mapping-fields';
import css from './plan-lines.module.css';

const kinds = { add: 'added', change: 'changed', delete: 'removed' } as const;

/** A row in one line: `userName ← mail`; a row that is removed is its target alone. */
export function planLine({ target, after }: Pick<PlanEntry, 'target' | 'after'>, translator: Translator): string {
  const name = target || '–';
  return after ? `${name} ← ${sourceOrDefault(after, translator)}` : name;
}

function sourceOrDefault({ source, defaultValue }: AttributeMapping, { t }: Translator): string {
  const text = sourceText(source) || defaultValue || t('plan.noSource');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

interface PlanLinesProps {
  readonly entries: readonly PlanEntry[];
  /** They are still to be done, as in the checklist; otherwise they tell what changed. */
  readonly open?: boolean;
}

/** Entries of a plan, one line each, with what else than the source changes. */
export function PlanLines({ entries, open = false }: PlanLinesProps) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <ul className={css.lines}>
      {entries.map((entry) => {
        const { key, kind, before, after } = entry;
        const others = after ? fieldsToEnter(before, after).filter((id) => !inLine.has(id)) : [];
        return (
          <li key={key}>
            <Quiet as="span">{t(open ? `export.hand.${kind}` : `export.kind.${kinds[kind]}`)}</Quiet>{' '}
            <Strong as="code">{planLine(entry, translator)}</Strong>
            {after
              ? others.map((id) => (
                  <Quiet as="span" key={id} className={css.field}>
                    {fieldLabel(id, after, translator)}: <FieldValue id={id} mapping={after} />
                  </Quiet>
                ))
              : null}
          </li>
        );
      })}
    </ul>
  );
}

/** Fields that the line itself shows. */
const inLine: ReadonlySet<string> = new Set(['type', 'source', 'target']);
