import { Button, Field, Input, Radio } from '@fluentui/react-components';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { EntraPrincipal } from '../../../shared/contract';
import { longestPersonSearch, mostAssigned } from '../../../shared/enums/entra-writes';
import { announce, announceText } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { RadioRow } from '../../ui/radio-row';
import { Quiet } from '../../ui/text';
import { findPeople } from './actions';
import css from './entra-set-up.module.css';

type Kind = 'users' | 'groups';

interface PeoplePickerProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  readonly kinds: readonly Kind[];
  readonly chosen: readonly EntraPrincipal[];
  readonly problem: string | null;
  readonly onChange: (chosen: readonly EntraPrincipal[]) => void;
  readonly most?: number;
}

/** Finds users or groups of the tenant by the beginning of their names. */
export function PeoplePicker(props: PeoplePickerProps) {
  const { id, label, hint, kinds, chosen, problem, onChange, most = mostAssigned } = props;
  const { t } = useTranslator();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'users');
  const [found, setFound] = useState<readonly EntraPrincipal[] | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const isFull = chosen.length >= most;
  const search = async () => {
    if (text.trim() === '') return;
    const people = await findPeople(id, text.trim(), kind === 'groups');
    setFound(people);
    if (people)
      announceText(
        people.length > 0 ? t('entraSetUp.person.found', { count: people.length }) : t('entraSetUp.person.none'),
      );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // Not the whole plan is sent.
    event.preventDefault();
    void search();
  };
  const choose = (person: EntraPrincipal) => {
    const others = most === 1 ? [] : chosen.filter((each) => each.id !== person.id);
    onChange([...others, person]);
    setFound(null);
    setText('');
    announceText(t('entraSetUp.person.chosen', { name: person.name }));
    input.current?.focus();
  };
  const remove = (person: EntraPrincipal) => {
    onChange(chosen.filter((each) => each.id !== person.id));
    announce('entraSetUp.person');
    input.current?.focus();
  };
  return (
    <div className={css.group}>
      {kinds.length > 1 ? (
        <Field label={t('entraSetUp.everyone.kind')}>
          <RadioRow value={kind} onChange={(_, { value }) => setKind(value === 'groups' ? 'groups' : 'users')}>
            {kinds.map((each) => (
              <Radio key={each} value={each} label={t(`entraSetUp.everyone.${each}`)} />
            ))}
          </RadioRow>
        </Field>
      ) : null}
      <div className={css.search}>
        <Field
          label={label}
          {...(hint ? { hint } : {})}
          {...(problem ? { validationState: 'error' as const, validationMessage: problem } : {})}
        >
          <Input
            input={{ ref: input }}
            value={text}
            maxLength={longestPersonSearch}
            spellCheck={false}
            autoComplete="off"
            onKeyDown={onKeyDown}
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
        <Button onClick={() => void search()}>{t('entraSetUp.person.search')}</Button>
      </div>
      {found && found.length === 0 ? <Quiet>{t('entraSetUp.person.none')}</Quiet> : null}
      {found && found.length > 0 ? (
        <ul className={css.found}>
          {found.map((person) => (
            <li key={person.id}>
              <Button size="small" disabledFocusable={isFull && most > 1} onClick={() => choose(person)}>
                <span translate="no">{nameOf(person)}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {chosen.length > 0 ? (
        <ul className={css.found}>
          {chosen.map((person) => (
            <li key={person.id}>
              <span>{t('entraSetUp.person.chosen', { name: nameOf(person) })}</span>
              <Button size="small" appearance="subtle" onClick={() => remove(person)}>
                {t('entraSetUp.everyone.remove', { name: person.name })}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function nameOf({ name, address }: EntraPrincipal): string {
  return address === '' ? name : `${name} (${address})`;
}
