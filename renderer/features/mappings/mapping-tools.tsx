import { Button } from '@fluentui/react-components';
import { Add20Regular, ArrowRedo20Regular, ArrowReset20Regular, ArrowUndo20Regular } from '@fluentui/react-icons';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Actions } from '../../ui/layout';
import { addRows, beginRow, redo, restoreDefaults, undo } from './actions';
import css from './mapping-tools.module.css';
import { useWorkbench } from './state';

/** The actions on the whole table, and its state. */
export function MappingTools() {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  const view = useWorkbench((bench) => bench.view);
  const choices = useWorkbench((bench) => bench.choices);
  const canUndo = useWorkbench((bench) => bench.past.length > 0);
  const canRedo = useWorkbench((bench) => bench.future.length > 0);
  if (!view || !choices) return null;
  const { added, removed, changed } = view.difference;
  const different = added.length + removed.length + changed.length > 0;
  const used = new Set(view.mappings.map(({ target }) => target.toLowerCase()));
  const missing = choices.additional.filter(({ target }) => !used.has(target.toLowerCase()));
  return (
    <div className={css.tools}>
      <p>
        {different
          ? t('workbench.difference', { added: added.length, changed: changed.length, removed: removed.length })
          : t('workbench.asDefault', { count: view.mappings.length })}
      </p>
      <Actions>
        <Button icon={<ArrowUndo20Regular />} disabledFocusable={busy || !canUndo} onClick={() => void undo()}>
          {t('workbench.undo')}
        </Button>
        <Button icon={<ArrowRedo20Regular />} disabledFocusable={busy || !canRedo} onClick={() => void redo()}>
          {t('workbench.redo')}
        </Button>
        <Button
          icon={<ArrowReset20Regular />}
          disabledFocusable={busy || !different}
          onClick={() => void restoreDefaults()}
        >
          {t('workbench.restore')}
        </Button>
        {missing.length ? (
          <Button icon={<Add20Regular />} disabledFocusable={busy} onClick={() => void addRows(missing)}>
            {t('workbench.addDocumented', { count: missing.length })}
          </Button>
        ) : null}
        <Button appearance="primary" icon={<Add20Regular />} onClick={() => beginRow()}>
          {t('workbench.add')}
        </Button>
      </Actions>
    </div>
  );
}
