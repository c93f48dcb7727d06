import { Button, Checkbox, Field, Input, Switch } from '@fluentui/react-components';
import { type FormEvent, useRef } from 'react';
import type { SetUpFound, SetupView } from '../../../shared/contract';
import { setUpScopes } from '../../../shared/enums/entra-writes';
import { useTranslator } from '../../lib/i18n';
import { ExplainedRadios } from '../../ui/explained-radios';
import { Actions } from '../../ui/layout';
import { Quiet } from '../../ui/text';
import { beginEntraSetUp, lookForPlan } from './actions';
import { problemsOf } from './draft';
import css from './entra-set-up.module.css';
import { PeoplePicker } from './people-picker';
import { PlanNotes } from './plan-notes';
import { changeDraft, changeEntraSetUp, useEntraSetUp } from './state';

interface PlanFormProps {
  readonly setup: SetupView;
  readonly found: SetUpFound;
}

/** What the administrator decides before anything is changed. */
export function PlanForm({ setup: { id }, found }: PlanFormProps) {
  const { t } = useTranslator();
  const { draft, tried, confirm } = useEntraSetUp();
  const form = useRef<HTMLFormElement>(null);
  const problems = problemsOf(draft);
  const wrong = (isWrong: boolean, message: string) =>
    tried && isWrong ? ({ validationState: 'error', validationMessage: message } as const) : {};
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await beginEntraSetUp(id)) return;
    // Once the messages are drawn.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <form ref={form} className={css.form} noValidate onSubmit={(event) => void submit(event)}>
      <PeoplePicker
        id={id}
        label={t('entraSetUp.person')}
        hint={t('entraSetUp.person.hint')}
        kinds={['users']}
        chosen={draft.person ? [draft.person] : []}
        problem={tried && problems.person ? t('entraSetUp.person.missing') : null}
        onChange={([person]) => changeDraft({ person: person ?? null })}
        most={1}
      />
      <Checkbox
        checked={draft.hide}
        label={t('entraSetUp.hide')}
        onChange={(_, { checked }) => changeDraft({ hide: checked === true })}
      />
      <Field
        className={css.field}
        label={t('entraSetUp.recipient')}
        hint={t('entraSetUp.recipient.hint')}
        {...wrong(problems.recipient, t('entraSetUp.recipient.invalid'))}
      >
        <Input
          type="email"
          value={draft.recipient}
          maxLength={320}
          autoComplete="off"
          placeholder={found.recipients ?? ''}
          onChange={(_, { value }) => changeDraft({ recipient: value })}
        />
      </Field>
      <Field
        className={css.field}
        label={t('entraSetUp.threshold')}
        hint={t('entraSetUp.threshold.hint')}
        {...wrong(problems.threshold, t('entraSetUp.threshold.invalid'))}
      >
        <Input
          inputMode="numeric"
          value={draft.threshold}
          maxLength={6}
          onChange={(_, { value }) => changeDraft({ threshold: value })}
        />
      </Field>
      {found.plannedMappings === null ? (
        <Quiet>{t('entraSetUp.mappings.default')}</Quiet>
      ) : (
        <Checkbox
          checked={draft.mappings}
          label={t('entraSetUp.mappings', { count: found.plannedMappings })}
          onChange={(_, { checked }) => changeDraft({ mappings: checked === true })}
        />
      )}
      <div>
        <ExplainedRadios
          label={t('entraSetUp.everyone')}
          value={draft.everyone}
          options={setUpScopes}
          name={(each) => t(`entraSetUp.everyone.${each}`)}
          explain={(each) => t(`entraSetUp.everyone.${each}.text`)}
          hint={null}
          onChoose={(everyone) => changeDraft({ everyone })}
        />
      </div>
      {draft.everyone === 'assigned' ? (
        <PeoplePicker
          id={id}
          label={t('entraSetUp.everyone.add')}
          hint={null}
          kinds={['groups', 'users']}
          chosen={draft.assigned}
          problem={tried === 'assigned' && problems.assigned ? t('entraSetUp.everyone.none') : null}
          onChange={(assigned) => changeDraft({ assigned })}
        />
      ) : null}
      <PlanNotes id={id} />
      <div>
        <Switch
          checked={confirm === 'once'}
          label={t('entraWrite.once')}
          onChange={(_, { checked }) => changeEntraSetUp({ confirm: checked ? 'once' : 'each' })}
        />
        <Quiet>{t('entraWrite.once.hint')}</Quiet>
      </div>
      <Actions>
        <Button type="submit" appearance="primary">
          {t('entraSetUp.begin')}
        </Button>
        <Button onClick={() => void lookForPlan(id)}>{t('entraSetUp.again')}</Button>
      </Actions>
    </form>
  );
}
