import { Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SetupView } from '../../../shared/contract';
import {
  type GraphScope,
  graphScopes,
  logScopes,
  lookScopes,
  setUpPermissions,
} from '../../../shared/enums/microsoft-sign-in';
import { useTranslator } from '../../lib/i18n';
import { MicrosoftSignIn, useMicrosoftSession } from '../microsoft-sign-in';
import { LookCard } from './look-card';
import css from './look-card.module.css';
import { changeLook, type EntraLookState, useEntraLook } from './state';

/** The settings hold secrets, so reading them needs the permission to change provisioning, too. */
const settingsScope: GraphScope = 'Synchronization.ReadWrite.All';

interface EntraLookProps {
  readonly setup: SetupView;
  /** What else this sign-in is for: setting up. */
  readonly children?: ReactNode;
}

/** The sign-in to Microsoft, what it is for, and the look at Entra. */
export function EntraLook({ setup, children = null }: EntraLookProps) {
  const session = useMicrosoftSession(setup.id);
  const wanted = useEntraLook((state) => state.wanted);
  const isReady = setup.tenantUrl !== null && setup.lastTest !== null && setup.entraTest?.result !== 'succeeded';
  const setsUp = children !== null && (wanted.setUp ?? isReady);
  return (
    <>
      <MicrosoftSignIn setup={setup} scopes={scopesFor(wanted, setsUp)} />
      {children}
      <LookCard setup={setup} session={session}>
        <Wanted setsUp={children === null ? null : setsUp} />
      </LookCard>
    </>
  );
}

function scopesFor({ log, settings }: EntraLookState['wanted'], setsUp: boolean): readonly GraphScope[] {
  if (setsUp) {
    const wider: readonly GraphScope[] = [...setUpPermissions, ...(log ? logScopes : [])];
    return graphScopes.filter((scope) => wider.includes(scope));
  }
  const all: readonly GraphScope[] = [...lookScopes, ...(log ? logScopes : []), ...(settings ? [settingsScope] : [])];
  return graphScopes.filter((scope) => all.includes(scope) && !(settings && scope === 'Synchronization.Read.All'));
}

/** What needs further permissions is read only if the administrator wants it. */
function Wanted({ setsUp }: { setsUp: boolean | null }) {
  const { t } = useTranslator();
  const wanted = useEntraLook((state) => state.wanted);
  return (
    <fieldset className={css.wanted}>
      <legend>{t('look.wanted')}</legend>
      {setsUp === null ? null : (
        <Checkbox
          checked={setsUp}
          label={t('look.wanted.setUp', { scopes: setUpPermissions.join(', ') })}
          onChange={(_, { checked }) => changeLook({ wanted: { ...wanted, setUp: checked === true } })}
        />
      )}
      <Checkbox
        checked={wanted.settings}
        label={t('look.wanted.settings', { scope: settingsScope })}
        onChange={(_, { checked }) => changeLook({ wanted: { ...wanted, settings: checked === true } })}
      />
      <Checkbox
        checked={wanted.log}
        label={t('look.wanted.log', { scope: logScopes.join(', ') })}
        onChange={(_, { checked }) => changeLook({ wanted: { ...wanted, log: checked === true } })}
      />
    </fieldset>
  );
}
