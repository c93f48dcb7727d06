import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { EntraRoleChoice } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Actions } from '../../ui/layout';
import { cancelEntraSetUp, chooseRole } from './actions';

interface ChooseProps {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly { readonly id: string; readonly label: ReactNode }[];
  readonly button: string;
  readonly onChoose: (id: string) => void;
  readonly children?: ReactNode;
}

/** One of several, which is used when its button is selected. */
export function Choose({ label, hint, options, button, onChoose, children }: ChooseProps) {
  const [wanted, setWanted] = useState('');
  const isKnown = options.some(({ id }) => id === wanted);
  return (
    <>
      <Field label={label} {...(hint ? { hint } : {})}>
        <RadioGroup value={wanted} onChange={(_, { value }) => setWanted(value)}>
          {options.map(({ id, label: text }) => (
            <Radio key={id} value={id} label={<span translate="no">{text}</span>} />
          ))}
        </RadioGroup>
      </Field>
      <Actions>
        <Button
          appearance="primary"
          disabledFocusable={!isKnown}
          onClick={() => {
            if (isKnown) onChoose(wanted);
          }}
        >
          {button}
        </Button>
        {children}
      </Actions>
    </>
  );
}

/** The application has several roles for users. */
export function ChooseRole({ id, roles }: { id: string; roles: readonly EntraRoleChoice[] }) {
  const { t } = useTranslator();
  return (
    <Choose
      label={t('entraSetUp.role')}
      hint={t('entraSetUp.role.text')}
      options={roles.map((role) => ({ id: role.id, label: role.name || role.id }))}
      button={t('entraSetUp.role.use')}
      onChoose={(role) => void chooseRole(id, role)}
    >
      <Button onClick={() => void cancelEntraSetUp(id)}>{t('entraSetUp.cancel')}</Button>
    </Choose>
  );
}
