import { Field, Input, Select } from '@fluentui/react-components';
import type { MicrosoftState, SetupView } from '../../../shared/contract';
import type { GraphScope } from '../../../shared/enums/microsoft-sign-in';
import { useTranslator } from '../../lib/i18n';
import { useIsSetByPolicy } from '../../lib/policies';
import { Callout } from '../../ui/callout';
import { ExplainedRadios } from '../../ui/explained-radios';
import { OrganizationValue } from '../../ui/organization-value';
import { Rich } from '../../ui/rich';
import { changeDraft, clientOf } from './actions';
import css from './microsoft-sign-in.module.css';
import { Registration } from './registration';
import { type ClientOwner, useMicrosoft } from './state';

const owners = ['own', 'tools'] as const;
/** A name of Microsoft, the same in each language. */
const toolsName = 'Microsoft Graph Command Line Tools';

interface ClientFormProps {
  readonly setup: SetupView;
  readonly known: MicrosoftState;
  readonly scopes: readonly GraphScope[];
}

/** Which application asks for the permissions, in which tenant and cloud. */
export function ClientForm({ setup, known: { clouds }, scopes }: ClientFormProps) {
  const { t } = useTranslator();
  const draft = useMicrosoft((page) => page.draft);
  const { owner, cloud, tenant, clientId } = draft;
  const isSet = useIsSetByPolicy('EntraClientId');
  return (
    <>
      {isSet ? (
        <OrganizationValue label={t('microsoft.clientId')}>
          <code>{clientOf(draft).clientId}</code>
        </OrganizationValue>
      ) : (
        <OwnerChoice owner={owner} />
      )}
      {owner === 'tools' ? <ToolsWarning isGovernment={cloud === 'usGovernment'} /> : null}
      {owner === 'own' && !isSet ? <Registration setup={setup} scopes={scopes} /> : null}
      <div className={css.fields}>
        {clouds.length > 1 ? (
          <Field label={t('microsoft.cloud')} className={css.field}>
            <Select
              value={cloud}
              onChange={(_, { value }) =>
                changeDraft({ cloud: clouds.find(({ kind }) => kind === value)?.kind ?? cloud })
              }
            >
              {clouds.map(({ kind }) => (
                <option key={kind} value={kind}>
                  {t(`microsoft.cloud.${kind}`)}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        <Field label={t('microsoft.tenant')} hint={t('microsoft.tenant.hint')} className={css.field}>
          <Input value={tenant} spellCheck={false} onChange={(_, { value }) => changeDraft({ tenant: value })} />
        </Field>
        {owner === 'own' && !isSet ? (
          <Field label={t('microsoft.clientId')} hint={t('microsoft.clientId.hint')} className={css.field}>
            <Input value={clientId} spellCheck={false} onChange={(_, { value }) => changeDraft({ clientId: value })} />
          </Field>
        ) : null}
      </div>
    </>
  );
}

function OwnerChoice({ owner }: { readonly owner: ClientOwner }) {
  const { t } = useTranslator();
  return (
    <div>
      <ExplainedRadios
        label={t('microsoft.client')}
        value={owner}
        options={owners}
        name={(each) => (each === 'own' ? t('microsoft.client.own') : <span translate="no">{toolsName}</span>)}
        explain={(each) => t(`microsoft.client.${each}.text`)}
        hint={null}
        onChoose={(chosen) => changeDraft({ owner: chosen })}
      />
    </div>
  );
}

/** What the quick way costs. */
function ToolsWarning({ isGovernment }: { readonly isGovernment: boolean }) {
  const { t } = useTranslator();
  return (
    <Callout tone="warning" title={t('microsoft.tools.warning')}>
      <p>
        <Rich text={t('microsoft.tools.stays')} />
      </p>
      <p>{t('microsoft.tools.log')}</p>
      <p>{t('microsoft.tools.mayEnd')}</p>
      {isGovernment ? <p>{t('microsoft.tools.gov')}</p> : null}
    </Callout>
  );
}
