import { RadioGroup, type RadioGroupProps } from '@fluentui/react-components';
import css from './radio-row.module.css';

/** Radio buttons side by side, which begin where the text above them does. */
export function RadioRow(props: Omit<RadioGroupProps, 'layout' | 'className'>) {
  return <RadioGroup layout="horizontal" {...props} {...(css.row ? { className: css.row } : {})} />;
}
