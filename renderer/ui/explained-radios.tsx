import { Radio, RadioGroup } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import css from './explained-radios.module.css';
import { Quiet } from './text';

interface ExplainedRadiosProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Value[];
  readonly name: (option: Value) => ReactNode;
  /** What helps to choose the option. */
  readonly explain: (option: Value) => ReactNode;
  /** What holds for the whole choice; null: nothing more. */
  readonly hint: ReactNode;
  readonly onChoose: (option: Value) => void;
}

/** A choice of which each option has an explanation below its name. */
export function ExplainedRadios<Value extends string>(props: ExplainedRadiosProps<Value>) {
  const { label, value, options, name, explain, hint, onChoose } = props;
  const id = useId();
  return (
    <>
      <span id={id} className={css.label}>
        {label}
      </span>
      <RadioGroup
        className={css.choices}
        aria-labelledby={id}
        aria-describedby={hint === null ? undefined : `${id}-hint`}
        value={value}
        onChange={(_, { value: wanted }) => {
          const chosen = options.find((each) => each === wanted);
          if (chosen) onChoose(chosen);
        }}
      >
        {options.map((each) => (
          <div key={each} className={css.choice}>
            <Radio value={each} label={{ children: name(each) }} aria-describedby={`${id}-${each}`} />
            <Quiet id={`${id}-${each}`} className={css.text}>
              {explain(each)}
            </Quiet>
          </div>
        ))}
      </RadioGroup>
      {hint === null ? null : <Quiet id={`${id}-hint`}>{hint}</Quiet>}
    </>
  );
}
