import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { RestoreSetup } from '../../../shared/contract';
import { returnFocus } from '../../lib/focus-history';
import { useTranslator } from '../../lib/i18n';
import { shortOrgId } from '../../lib/short-org-id';
import { Callout } from '../../ui/callout';
import { FactList } from '../../ui/fact-list';
import { Actions, Card } from '../../ui/layout';
import { Pill } from '../../ui/pill';
import { Quiet } from '../../ui/text';
import { chooseAction, undoDeletion } from './actions';
import css from './candidate-card.module.css';
import { CandidateChanges } from './candidate-changes';
import { actionOf } from './chosen-actions';
import { useRestore } from './state';

interface CandidateCardProps {
  readonly setup: RestoreSetup;
  /** Its name, with what tells it from others of the same name. */
  readonly label: string;
}

/** One setup of the files: its facts, the possible actions, and their changes. */
export function CandidateCard({ setup, label }: CandidateCardProps) {
  const { t, day } = useTranslator();
  const actions = useRestore((app) => app.actions);
  const file = useRestore((app) => app.view?.files[setup.file]);
  const busy = useRestore((app) => app.busy) !== null;
  const heading = useId();
  const action = actionOf(setup, actions);
  const { state, conflict, endpoints } = setup;
  return (
    <Card as="li" className={css.candidate} aria-labelledby={heading}>
      <div className={css.head}>
        <div className={css.name}>
          <h2 id={heading} translate="no">
            {label}
          </h2>
          <Quiet>
            {setup.orgId ? <code title={setup.orgId}>{shortOrgId(setup.orgId)}</code> : t('home.noOrgId')}
            {setup.accountEmail ? ` · ${setup.accountEmail}` : ''}
          </Quiet>
          <Quiet>
            <span translate="no">{file?.fileName}</span>
            {file?.savedAt
              ? ` · ${t('restore.file.saved', { kind: file.kind ?? 'record', day: day(file.savedAt), dayKnown: 'yes' })}`
              : ` · ${t('restore.file.saved', { kind: file?.kind ?? 'record', day: '', dayKnown: 'no' })}`}
          </Quiet>
        </div>
        <div className={css.pills}>
          {setup.space === 'practice' ? <Pill>{t('app.practice')}</Pill> : null}
          <Pill tone={state === 'conflict' ? 'warning' : 'info'}>
            {t(`restore.state.${state}`, { count: setup.added })}
          </Pill>
        </div>
      </div>
      {conflict ? <p>{t(`restore.conflict.${conflict}`)}</p> : null}
      {conflict === 'deleted' ? (
        <Actions>
          <Button
            icon={<ArrowUndo20Regular />}
            disabledFocusable={busy}
            onClick={() => void undoDeletion(setup.id, label).then(returnFocus)}
          >
            {t('restore.undoDeletion')}
          </Button>
        </Actions>
      ) : null}
      <RadioGroup
        aria-label={t('restore.action', { name: label })}
        value={action}
        onChange={(_, { value }) => {
          const chosen = setup.outcomes.find((outcome) => outcome.action === value);
          if (chosen) chooseAction(setup.key, chosen.action);
        }}
      >
        {setup.outcomes.map((outcome) => (
          <Radio
            key={outcome.action}
            value={outcome.action}
            label={t(`restore.action.${outcome.action}`, { name: setup.keepBothName })}
          />
        ))}
      </RadioGroup>
      <CandidateChanges setup={setup} action={action} />
      {endpoints ? (
        <Callout tone="warning">
          <p>{t('restore.endpoints')}</p>
          <FactList
            look="callout"
            facts={[
              { name: t('restore.endpoints.authorize'), value: endpoints.authorizeUrl, mono: true },
              { name: t('restore.endpoints.scim'), value: endpoints.scimBaseUrl, mono: true },
              { name: t('restore.endpoints.people'), value: endpoints.peopleUrl, mono: true },
              ...(endpoints.entra
                ? [
                    { name: t('document.cloud.entraLogin'), value: endpoints.entra.loginUrl, mono: true },
                    { name: t('document.cloud.graph'), value: endpoints.entra.graphUrl, mono: true },
                  ]
                : []),
            ]}
          />
        </Callout>
      ) : null}
    </Card>
  );
}
