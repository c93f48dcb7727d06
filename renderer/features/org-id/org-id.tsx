import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, PersonAvailable20Regular } from '@fluentui/react-icons';
import { useEffect, useId, useRef } from 'react';
import type { SetupView } from '../../../shared/contract';
import { classNames } from '../../lib/class-names';
import { useTranslator } from '../../lib/i18n';
import { type OrgIdDraft, useApp } from '../../lib/store';
import { Actions } from '../../ui/layout';
import { NextButton } from '../../ui/next-button';
import { PageFrame } from '../../ui/page-frame';
import { PracticeNote, PracticeTenantUrl } from '../../ui/practice-note';
import { Quiet } from '../../ui/text';
import { ValueFrame } from '../../ui/value-box';
import { orgIdTroubles, Troubles } from '../guide';
import { canKeep, draftOf, keepOrgId, readKeptOrgId, setDeliberate, takeAccountOrgId, typeOrgId } from './actions';
import css from './org-id.module.css';
import { isOtherOrg, OrgIdRemark } from './remark';
import { WhereToFind } from './where';

/** Which organization, and the Tenant URL that follows from it. */
export function OrgId({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const draft = draftOf(
    setup,
    useApp((app) => app.orgIdDrafts),
  );
  const busy = useApp((app) => app.busy) !== null;
  const field = useRef<HTMLInputElement>(null);
  const remark = useId();
  useEffect(() => void readKeptOrgId(), []);
  // The button disappears: the focus goes to the field that it fills.
  const take = () => {
    void takeAccountOrgId();
    field.current?.focus();
  };
  const invalid = draft.reading.kind === 'invalid';
  const footer = (
    <NextButton disabled={busy || !canKeep(draft)} onClick={() => void keepOrgId()}>
      {t('app.continue')}
    </NextButton>
  );
  return (
    <PageFrame step="orgId" title={t('orgId.title')} why={t('orgId.why')} footer={footer}>
      <PracticeNote setup={setup} button={t('app.continue')} also="orgId" />
      <div className={css.columns}>
        <div className={css.column}>
          <Take setup={setup} draft={draft} onTake={take} />
          <Field
            label={t('orgId.label')}
            hint={t('orgId.hint')}
            size="large"
            validationState={invalid ? 'error' : 'none'}
          >
            <Input
              input={{ ref: field }}
              aria-describedby={remark}
              value={draft.text}
              className={classNames(css.input)}
              spellCheck={false}
              autoComplete="off"
              onChange={(_, { value }) => typeOrgId(value)}
              onKeyDown={({ key }) => key === 'Enter' && canKeep(draft) && void keepOrgId()}
            />
          </Field>
          <div role="status" className={css.remark} id={remark}>
            <OrgIdRemark setup={setup} draft={draft} />
          </div>
          {isOtherOrg(setup, draft) ? (
            <Actions>
              <Button icon={<PersonAvailable20Regular />} onClick={take}>
                {t('orgId.takeAccount')}
              </Button>
            </Actions>
          ) : null}
          {draft.reading.kind === 'invalid' && draft.reading.orgId ? (
            <Checkbox
              label={t('orgId.deliberate')}
              checked={draft.deliberate}
              onChange={(_, { checked }) => setDeliberate(checked === true)}
            />
          ) : null}
          <TenantUrl setup={setup} draft={draft} />
        </div>
        <WhereToFind practice={setup.space === 'practice'} />
      </div>
      <Troubles troubles={orgIdTroubles} />
    </PageFrame>
  );
}

interface TakeProps {
  readonly setup: SetupView;
  readonly draft: OrgIdDraft;
  readonly onTake: () => void;
}

function Take({ setup, draft, onTake }: TakeProps) {
  const { t } = useTranslator();
  const { account } = setup;
  if (!account?.orgId) return null;
  const name = account.displayName;
  const taken = draft.reading.kind === 'valid' && draft.reading.orgId === account.orgId;
  return (
    <div className={css.take}>
      {isOtherOrg(setup, draft) ? (
        <Quiet>{t('orgId.account', { name, accountOrg: account.orgName ?? account.orgId })}</Quiet>
      ) : taken ? (
        <p className={css.taken}>
          <CheckmarkCircle20Filled aria-hidden="true" /> {t('orgId.taken', { name })}
        </p>
      ) : (
        <>
          <Button icon={<PersonAvailable20Regular />} onClick={onTake}>
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
    <div>
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
      <PracticeTenantUrl setup={setup} />
    </div>
  );
}
