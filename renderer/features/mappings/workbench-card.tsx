import { Button } from '@fluentui/react-components';
import { useTranslator } from '../../lib/i18n';
import { openWorkbench } from './actions';
import { Quiet } from '../../ui/text';

/** The way into the workbench, from the step of the mappings. */
export function WorkbenchCard() {
  const { t } = useTranslator();
  return (
    <section className="card workbench-card">
      <div>
        <h2>{t('workbench.open.title')}</h2>
        <Quiet>{t('workbench.open.text')}</Quiet>
      </div>
      <Button onClick={() => void openWorkbench()}>{t('workbench.open')}</Button>
    </section>
  );
}
