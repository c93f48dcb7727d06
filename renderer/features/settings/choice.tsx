import { Radio, RadioGroup } from '@fluentui/react-components';
import css from './choice.module.css';

interface ChoiceProps<T extends string | number> {
  readonly label?: string;
  readonly labelledBy?: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly text: (option: T) => string;
  readonly onChoose: (option: T) => void;
}

/** One of a few values, all of which are seen. */
export function Choice<T extends string | number>({
  label,
  labelledBy,
  value,
  options,
  text,
  onChoose,
}: ChoiceProps<T>) {
  return (
    <RadioGroup
      className={css.choices}
      layout="horizontal"
      aria-label={label}
      aria-labelledby={labelledBy}
      value={String(value)}
      onChange={(_, chosen) => {
        const wanted = options.find((each) => String(each) === chosen.value);
        if (wanted !== undefined) onChoose(wanted);
      }}
    >
      {options.map((each) => (
        <Radio key={each} value={String(each)} label={text(each)} />
      ))}
    </RadioGroup>
  );
}
