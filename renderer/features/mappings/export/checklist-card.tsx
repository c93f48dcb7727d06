import { useTranslator } from '../../../lib/i18n';
import { Callout } from '../../../ui/callout';
import { Card } from '../../../ui/layout';
import { Quiet } from '../../../ui/text';
import { Checklist } from '../plan/checklist';
import { useWorkbench } from '../state';
import cardsCss from './cards.module.css';

/** What differs from Entra's defaults, to be entered by hand. */
export function ChecklistCard() {
  const { t } = useTranslator();
  const entries = useWorkbench((bench) => bench.view?.plan.entries ?? null);
  if (!entries) return null;
  return (
    <Card as="section" className={cardsCss.card} aria-labelledby="export-hand">
      <div className={cardsCss.head}>
        <div>
          <h2 id="export-hand">{t('export.hand.title')}</h2>
          <Quiet>{t('export.hand.text')}</Quiet>
        </div>
      </div>
      {entries.length ? (
        <Checklist entries={entries} />
      ) : (
        <Callout tone="success" title={t('export.hand.nothing.title')}>
          <p>{t('export.hand.nothing')}</p>
        </Callout>
      )}
    </Card>
  );
}
