import { Button } from '@fluentui/react-components';
import { useTranslator } from '../../lib/i18n';
import { openWorkbench } from './actions';

/** The way into the workbench, from the step of the mappings. */
export function WorkbenchCard() {
  const { t } = useTranslator();
  return (
    <section className="card workbench-card">
      <div>
        <h2>{t('workbench.open.title')}</h2>
        <p className="quiet">{t('workbench.open.text')}</p>
      </div>
      <Button onClick={() => void openWorkbench()}>{t('workbench.open')}</Button>
    </section>
  );
}
