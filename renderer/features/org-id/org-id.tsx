import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, PersonAvailable20Regular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { SetupView } from '../../../shared/contract';
import { classNames } from '../../lib/class-names';
import { useTranslator } from '../../lib/i18n';
import { type OrgIdDraft, useApp } from '../../lib/store';
import { PageFrame } from '../../ui/page-frame';
import { Quiet } from '../../ui/text';
import { ValueFrame } from '../../ui/value-box';
import { orgIdTroubles, Troubles } from '../guide';
import { canKeep, draftOf, keepOrgId, readKeptOrgId, setDeliberate, takeAccountOrgId, typeOrgId } from './actions';
import css from './org-id.module.css';
import { OrgIdRemark } from './remark';
import { WhereToFind } from './where';

/** Which organization, and the Tenant URL that follows from it. */
export function OrgId({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const draft = draftOf(
    setup,
    useApp((app) => app.orgIdDrafts),
  );
  const busy = useApp((app) => app.busy) !== null;
  useEffect(() => void readKeptOrgId(), []);
  const footer = (
    <Button appearance="primary" disabledFocusable={busy || !canKeep(draft)} onClick={() => void keepOrgId()}>
      {t('app.continue')}
    </Button>
  );
  return (
    <PageFrame step="orgId" title={t('orgId.title')} why={t('orgId.why')} footer={footer}>
      <div className={css.columns}>
        <div className={css.column}>
          <Take setup={setup} draft={draft} />
          <Field label={t('orgId.label')} hint={t('orgId.hint')} size="large">
            <Input
              value={draft.text}
              className={classNames(css.input)}
              spellCheck={false}
              autoComplete="off"
              onChange={(_, { value }) => typeOrgId(value)}
              onKeyDown={({ key }) => key === 'Enter' && canKeep(draft) && void keepOrgId()}
            />
          </Field>
          <div role="status" className={css.remark}>
            <OrgIdRemark setup={setup} draft={draft} />
          </div>
          {draft.reading.kind === 'invalid' && draft.reading.orgId ? (
            <Checkbox
              label={t('orgId.deliberate')}
              checked={draft.deliberate}
              onChange={(_, { checked }) => setDeliberate(checked === true)}
            />
          ) : null}
          <TenantUrl setup={setup} draft={draft} />
        </div>
        <WhereToFind />
      </div>
      <Troubles troubles={orgIdTroubles} />
    </PageFrame>
  );
}

function Take({ setup: { account }, draft }: { setup: SetupView; draft: OrgIdDraft }) {
  const { t } = useTranslator();
  if (!account?.orgId) return null;
  const name = account.displayName;
  const taken = draft.reading.kind === 'valid' && draft.reading.orgId === account.orgId;
  return (
    <div className={css.take}>
      {taken ? (
        <p className={css.taken}>
          <CheckmarkCircle20Filled aria-hidden="true" /> {t('orgId.taken', { name })}
        </p>
      ) : (
        <>
          <Button icon={<PersonAvailable20Regular />} onClick={() => void takeAccountOrgId()}>
            {t('orgId.take', { name })}
          </Button>
          <Quiet as="span">{t('orgId.or')}</Quiet>
        </>
      )}
    </div>
  );
}

function TenantUrl({ setup, draft: { reading } }: { setup: SetupView; draft: OrgIdDraft }) {
  const { t } = useTranslator();
  const base = `${setup.cloud.scimBaseUrl.replace(/\/+$/, '')}/`;
  const url = reading.kind === 'empty' ? '' : reading.tenantUrl;
  return (
    <ValueFrame label={t('orgId.tenantUrl')}>
      <span className={css.dim} translate="no">
        {url.startsWith(base) || !url ? base : ''}
      </span>
      <wbr />
      {url ? (
        <strong translate="no">{url.startsWith(base) ? url.slice(base.length) : url}</strong>
      ) : (
        <span className={css.slot}>{t('orgId.tenantUrl.empty')}</span>
      )}
    </ValueFrame>
  );
}
