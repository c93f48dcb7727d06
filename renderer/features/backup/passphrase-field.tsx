import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { Eye20Regular, EyeOff20Regular, Wand20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { announce } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { CopyButton } from '../../ui/copy-button';
import { Actions } from '../../ui/layout';
import { Quiet } from '../../ui/text';
import { copyPassphrase } from './actions';
import css from './passphrase-field.module.css';
import { loadStrength, type Strength, suggestPassphrase, timeText } from './strength';

export interface NewPassphrase {
  readonly text: string;
  readonly repeated: string;
  readonly shown: boolean;
}

export const noPassphrase: NewPassphrase = { text: '', repeated: '', shown: false };

/** A shown passphrase can be read, so it need not be typed twice. */
export function isUsable({ text, repeated, shown }: NewPassphrase): boolean {
  return text !== '' && (shown || text === repeated);
}

interface PassphraseFieldProps {
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
  /** Begins with a suggestion. */
  readonly suggested?: boolean;
}

/** A passphrase to encrypt with: typed twice or shown, with its estimated strength, or six random words. */
export function PassphraseField({ value, onChange, suggested = false }: PassphraseFieldProps) {
  const { t } = useTranslator();
  const { text, repeated, shown } = value;
  const suggest = () =>
    void suggestPassphrase().then((passphrase) => {
      onChange({ text: passphrase, repeated: '', shown: true });
      announce('backup.suggested');
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only at the beginning
  useEffect(() => {
    if (suggested && text === '') suggest();
  }, []);
  const differs = !shown && repeated !== '' && !text.startsWith(repeated);
  return (
    <div className={css.passphrase}>
      <Field label={t('backup.passphrase')}>
        {shown ? (
          // A suggested passphrase is written down, so it is fully visible in the narrowest window too.
          <Textarea
            textarea={{ translate: 'no' }}
            rows={2}
            spellCheck={false}
            maxLength={1000}
            value={text}
            onChange={(_, { value: typed }) => onChange({ ...value, text: typed.replace(/[\r\n]+/g, ' ') })}
          />
        ) : (
          <Input
            type="password"
            autoComplete="off"
            maxLength={1000}
            value={text}
            onChange={(_, { value: typed }) => onChange({ ...value, text: typed })}
          />
        )}
      </Field>
      <StrengthMeter text={text} />
      <Actions>
        <Button icon={<Wand20Regular />} onClick={suggest}>
          {t('backup.suggest')}
        </Button>
        <ShowButton shown={shown} onClick={() => onChange({ ...value, shown: !shown })} />
        {shown && text ? <CopyButton what={t('backup.copyWhat')} copy={() => copyPassphrase(text)} /> : null}
      </Actions>
      {shown ? null : (
        <Field
          label={t('backup.repeat')}
          {...(differs ? { validationMessage: t('backup.repeat.differs'), validationState: 'error' as const } : {})}
        >
          <Input
            type="password"
            autoComplete="off"
            maxLength={1000}
            value={repeated}
            onChange={(_, { value: typed }) => onChange({ ...value, repeated: typed })}
          />
        </Field>
      )}
    </div>
  );
}

/** Shows what is typed, or hides it again. */
export function ShowButton({ shown, onClick }: { shown: boolean; onClick: () => void }) {
  const { t } = useTranslator();
  return (
    <Button
      appearance="transparent"
      size="small"
      icon={shown ? <EyeOff20Regular /> : <Eye20Regular />}
      aria-label={t(shown ? 'backup.passphrase.hide' : 'backup.passphrase.show')}
      onClick={onClick}
    />
  );
}

function StrengthMeter({ text }: { text: string }) {
  const { t } = useTranslator();
  const strength = useStrength(text);
  const time = strength ? timeText(strength.seconds) : null;
  const verdict =
    text === ''
      ? t('backup.strength.empty')
      : !strength
        ? t('backup.strength.loading')
        : time
          ? t('backup.strength.guessed', { time: t(time.id, time.values) })
          : t('backup.strength.never');
  const step = text && strength ? strength.step : 0;
  return (
    <div className={css.strength} data-step={text && strength ? step : 'none'}>
      <meter min={0} max={4} low={2} high={3} optimum={4} value={step} aria-label={t('backup.strength')} />
      <Quiet aria-live="polite">{verdict}</Quiet>
      {text && strength && step < 3 ? <p>{t('backup.strength.weak')}</p> : null}
    </div>
  );
}

/** Null: not known yet. */
function useStrength(text: string): Strength | null {
  const [estimate, setEstimate] = useState<((text: string) => Strength) | null>(null);
  useEffect(() => {
    void loadStrength().then((loaded) => setEstimate(() => loaded));
  }, []);
  const [strength, setStrength] = useState<Strength | null>(null);
  useEffect(() => {
    if (!estimate) return;
    // A moment after the last key, so that typing stays smooth.
    const timer = setTimeout(() => setStrength(text ? estimate(text) : null), 120);
    return () => clearTimeout(timer);
  }, [estimate, text]);
  return strength;
}
