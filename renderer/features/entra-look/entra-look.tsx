import { Checkbox } from '@fluentui/react-components';
import type { SetupView } from '../../../shared/contract';
import { type GraphScope, graphScopes, logScopes, lookScopes } from '../../../shared/enums/microsoft-sign-in';
import { useTranslator } from '../../lib/i18n';
import { MicrosoftSignIn, useMicrosoftSession } from '../microsoft-sign-in';
import { LookCard } from './look-card';
import css from './look-card.module.css';
import { changeLook, type EntraLookState, useEntraLook } from './state';

/** The settings hold secrets, so reading them needs the permission to change provisioning, too. */
const settingsScope: GraphScope = 'Synchronization.ReadWrite.All';

/** The sign-in to Microsoft, and the look at Entra. */
export function EntraLook({ setup }: { setup: SetupView }) {
  const session = useMicrosoftSession(setup.id);
  const wanted = useEntraLook((state) => state.wanted);
  return (
    <>
      <MicrosoftSignIn setup={setup} scopes={scopesFor(wanted)} />
      <LookCard setup={setup} session={session}>
        <Wanted />
      </LookCard>
    </>
  );
}

function scopesFor({ log, settings }: EntraLookState['wanted']): readonly GraphScope[] {
  const all: readonly GraphScope[] = [...lookScopes, ...(log ? logScopes : []), ...(settings ? [settingsScope] : [])];
  return graphScopes.filter((scope) => all.includes(scope) && !(settings && scope === 'Synchronization.Read.All'));
}

/** What needs further permissions is read only if the administrator wants it. */
function Wanted() {
  const { t } = useTranslator();
  const wanted = useEntraLook((state) => state.wanted);
  return (
    <fieldset className={css.wanted}>
      <legend>{t('look.wanted')}</legend>
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
