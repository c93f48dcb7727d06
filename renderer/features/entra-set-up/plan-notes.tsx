import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlannedWrite } from '../../../shared/contract';
import { setUpPermissions } from '../../../shared/enums/microsoft-sign-in';
import { useTranslator } from '../../lib/i18n';
import { CodeBlock } from '../../ui/code-block';
import { FactList } from '../../ui/fact-list';
import { Actions } from '../../ui/layout';
import { plannedRequests } from './actions';
import css from './entra-set-up.module.css';
import { changeEntraSetUp } from './state';

/** What the plan uses, what it leaves behind, and its requests. */
export function PlanNotes({ id }: { id: string }) {
  const { t } = useTranslator();
  const [writes, setWrites] = useState<readonly PlannedWrite[] | null>(null);
  const show = async () => {
    const planned = await plannedRequests(id);
    if (planned) setWrites(planned);
    else changeEntraSetUp({ tried: true });
  };
  return (
    <>
      <FactList
        facts={[
          { name: t('entraSetUp.permissions'), value: setUpPermissions.join(', ') },
          { name: t('entraSetUp.leaves'), value: t('entraSetUp.leaves.text') },
          { name: t('entraSetUp.cannotUndo'), value: t('entraSetUp.cannotUndo.text') },
        ]}
      />
      {writes ? (
        <details open>
          <summary>{t('entraSetUp.requests', { count: writes.length })}</summary>
          <div className={css.panel}>
            {writes.map(({ change, method, address, body }) => (
              <CodeBlock
                key={`${change} ${address} ${body}`}
                name={t(`entraWrite.${change}`)}
                text={body === null ? `${method} ${address}` : `${method} ${address}\n\n${body}`}
              />
            ))}
          </div>
        </details>
      ) : (
        <Actions>
          <Button onClick={() => void show()}>{t('entraSetUp.requests.show')}</Button>
        </Actions>
      )}
    </>
  );
}
