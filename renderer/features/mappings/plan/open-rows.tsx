import { useTranslator } from '../../../lib/i18n';
import { Pill } from '../../../ui/pill';
import { VisuallyHidden } from '../../../ui/text';
import { useWorkbench } from '../state';
import { openEntries } from './actions';
import css from './open-rows.module.css';

/** How many rows differ from what Entra has: a number beside a name. */
export function OpenRows() {
  const { t } = useTranslator();
  const count = useWorkbench((bench) => (bench.view ? openEntries(bench.view).length : 0));
  if (count === 0) return null;
  return (
    <>
      <Pill tone="info" className={css.count} aria-hidden="true">
        {count}
      </Pill>
      <VisuallyHidden>{t('plan.openRows', { count })}</VisuallyHidden>
    </>
  );
}
