import { useState } from 'react';
import type { EntraMethod, SetupView } from '../../../shared/contract';
import { entraMethods } from '../../../shared/enums';
import type { MessageId } from '../../../shared/texts/i18n';
import { useTranslator } from '../../lib/i18n';
import { useIsSetByPolicy } from '../../lib/policies';
import { ExplainedRadios } from '../../ui/explained-radios';
import { OrganizationValue } from '../../ui/organization-value';
import { Rich } from '../../ui/rich';
import { ValueTable } from '../../ui/value-table';
import { chooseMethod } from './actions';
import css from './method-choice.module.css';

/**
 * How Entra's part is done, in one line that opens: the choice, and a table of what each way needs and leaves behind. The choice
 * is in the setup's record.
 */
export function MethodChoice({ setup: { entraMethod } }: { setup: SetupView }) {
  const { t } = useTranslator();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('entraMethod.summary', { method: t(`entraMethod.${entraMethod}`) })}</summary>
      {open ? <Choice method={entraMethod} /> : null}
    </details>
  );
}

function Choice({ method }: { method: EntraMethod }) {
  const { t } = useTranslator();
  const isSet = useIsSetByPolicy('EntraWay');
  return (
    <div className={css.choice}>
      {isSet ? (
        <OrganizationValue label={t('entraMethod.title')}>{t(`entraMethod.${method}`)}</OrganizationValue>
      ) : (
        <ExplainedRadios
          label={t('entraMethod.title')}
          value={method}
          options={entraMethods}
          name={(each) => t(`entraMethod.${each}`)}
          explain={(each) => t(`entraMethod.${each}.text`)}
          hint={t('entraMethod.hint')}
          onChoose={(chosen) => void chooseMethod(chosen)}
        />
      )}
      <Comparison />
    </div>
  );
}

const rows: readonly (readonly [what: MessageId, portal: MessageId, graph: MessageId, script: MessageId])[] = [
  [
    'entraMethod.compare.role',
    'entraMethod.compare.role.portal',
    'entraMethod.compare.role.graph',
    'entraMethod.compare.role.script',
  ],
  [
    'entraMethod.compare.consent',
    'entraMethod.compare.consent.portal',
    'entraMethod.compare.consent.graph',
    'entraMethod.compare.consent.script',
  ],
  [
    'entraMethod.compare.licence',
    'entraMethod.compare.licence.both',
    'entraMethod.compare.licence.both',
    'entraMethod.compare.licence.both',
  ],
  [
    'entraMethod.compare.tools',
    'entraMethod.compare.tools.portal',
    'entraMethod.compare.tools.graph',
    'entraMethod.compare.tools.script',
  ],
  [
    'entraMethod.compare.leaves',
    'entraMethod.compare.leaves.portal',
    'entraMethod.compare.leaves.graph',
    'entraMethod.compare.leaves.script',
  ],
];

function Comparison() {
  const { t } = useTranslator();
  return (
    <ValueTable className={css.table}>
      <thead>
        <tr>
          <th scope="col" className={css.what}>
            {t('entraMethod.compare.what')}
          </th>
          {entraMethods.map((each) => (
            <th key={each} scope="col">
              {t(`entraMethod.${each}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([what, ...cells]) => (
          <tr key={what}>
            <th scope="row">{t(what)}</th>
            {cells.map((cell, index) => (
              <td key={entraMethods[index]}>
                <Rich text={t(cell)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ValueTable>
  );
}
