import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlannedWrite } from '../../../shared/contract';
import { setUpPermissions } from '../../../shared/enums/microsoft-sign-in';
import { useTranslator } from '../../lib/i18n';
import { CodeBlock } from '../../ui/code-block';
import { FactList } from '../../ui/fact-list';
import { Actions } from '../../ui/layout';
import { Quiet } from '../../ui/text';
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
    else changeEntraSetUp(({ draft }) => ({ tried: draft.everyone }));
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
          <ol className={css.requests}>
            {writes.map(({ change, method, address, body }) => (
              <li key={`${change} ${address} ${body}`}>
                <h4>{t(`entraWrite.${change}`)}</h4>
                <Quiet>{t(`entraWrite.${change}.changes`)}</Quiet>
                <CodeBlock
                  name={t(`entraWrite.${change}`)}
                  text={body === null ? `${method} ${address}` : `${method} ${address}\n\n${body}`}
                />
              </li>
            ))}
          </ol>
        </details>
      ) : (
        <Actions>
          <Button onClick={() => void show()}>{t('entraSetUp.requests.show')}</Button>
        </Actions>
      )}
    </>
  );
}
