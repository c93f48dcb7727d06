import { Button, Field, Input, Select } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { AlphabetChoice, RowPreview } from '../../../../shared/contract';
import { announce } from '../../../lib/actions';
import { useTranslator } from '../../../lib/i18n';
import { FailureCallout } from '../../../ui/callout';
import { Pill } from '../../../ui/pill';
import { Caption, Quiet } from '../../../ui/text';
import { filledIn } from '../preview/person-values';
import { shownValue } from '../preview/shown-value';
import { outcomeText, outcomeTone } from '../preview/texts';
import { useWorkbench } from '../state';
import { WithCode } from '../with-code';
import css from './letters.module.css';
import { exampleOf, useTransliteration, useTried } from './use-letters';

interface LettersProps {
  /** The expression so far, or an attribute. */
  readonly text: string;
  readonly onUse: (text: string) => void;
}

/** One and the same list: a store that gives another one each time makes React render without end. */
const noAlphabets: readonly AlphabetChoice[] = [];

/** Makes an expression that spells out the letters of a language, and tries it on a name. */
export function Letters(props: LettersProps) {
  const { t } = useTranslator();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('workbench.letters')}</summary>
      {open ? <LettersBody {...props} /> : null}
    </details>
  );
}

function LettersBody({ text, onUse }: LettersProps) {
  const { t } = useTranslator();
  const alphabets = useWorkbench((bench) => bench.choices?.alphabets ?? noAlphabets);
  const [language, setLanguage] = useState<AlphabetChoice['language']>('german');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const made = useTransliteration(text, language);
  const alphabet = alphabets.find((each) => each.language === language);
  const attributes = made?.ok ? made.attributes : [];
  const values = attributes.map((name) => ({
    name,
    value: typed[name] ?? (alphabet ? exampleOf(name, alphabet) : ''),
  }));
  const person = filledIn(Object.fromEntries(values.map(({ name, value }) => [name, value])));
  const tried = useTried(made?.ok ? made.text : null, person);
  const use = () => {
    if (!made?.ok || made.text === text) return;
    onUse(made.text);
    announce('workbench.letters.used');
  };
  return (
    <div className={css.body}>
      <Quiet>{t('workbench.letters.text')}</Quiet>
      <Field className={css.language} label={t('workbench.letters.language')}>
        <Select
          value={language}
          onChange={(_, { value }) =>
            setLanguage(alphabets.find((each) => each.language === value)?.language ?? language)
          }
        >
          {alphabets.map((each) => (
            <option key={each.language} value={each.language}>
              {t('workbench.letters.option', {
                language: t(`workbench.letters.language.${each.language}`),
                letters: each.letters,
              })}
            </option>
          ))}
        </Select>
      </Field>
      {made?.ok === false ? <Quiet>{t('workbench.letters.none')}</Quiet> : null}
      {made?.ok ? (
        <>
          <div className={css.fields}>
            {values.map(({ name, value }) => (
              <Field key={name} label={t('workbench.letters.try', { attribute: name })}>
                <Input
                  value={value}
                  maxLength={1000}
                  spellCheck={false}
                  onChange={(_, data) => setTyped((all) => ({ ...all, [name]: data.value }))}
                />
              </Field>
            ))}
          </div>
          <Labelled label={t('workbench.letters.result')}>
            <output className={css.result}>{tried?.ok ? <Tried row={tried.value} /> : null}</output>
          </Labelled>
          {tried?.ok === false ? <FailureCallout failure={tried.failure} /> : null}
          <Labelled label={t('workbench.letters.expression')}>
            <code className={css.expression}>{made.text}</code>
          </Labelled>
          <div>
            <Button disabledFocusable={made.text === text} onClick={use}>
              {t('workbench.letters.use')}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Caption>{label}</Caption>
      {children}
    </div>
  );
}

/** The result for the name; what is left beside plain letters, and why there is no result. */
function Tried({ row }: { row: RowPreview }) {
  const { t } = useTranslator();
  const value = shownValue(row, '');
  const why = outcomeText(row, row.outcome);
  const left = [...new Set(value.match(/[^\P{L}A-Za-z]\p{M}*/gu))].join(' ');
  return (
    <>
      {value ? <strong translate="no">{value}</strong> : <Quiet as="span">–</Quiet>}
      {row.outcome === 'sent' ? null : (
        <Pill tone={outcomeTone(row.outcome)}>{t(`preview.outcome.${row.outcome}`)}</Pill>
      )}
      {why ? (
        <Caption>
          <WithCode {...why} />
        </Caption>
      ) : null}
      {left ? <Caption>{t('workbench.letters.left', { letters: left })}</Caption> : null}
    </>
  );
}
