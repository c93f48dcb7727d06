import type { RowPreview } from '../../../../shared/contract';
import { fieldText } from './person-values';

/** The value that is sent, or would be; empty: there is none. @param defaultValue the row's "Default value if null" */
export function shownValue({ value, outcome }: Pick<RowPreview, 'value' | 'outcome'>, defaultValue: string): string {
  if (outcome === 'default') return defaultValue;
  const sure = value?.kind === 'mayFail' ? value.otherwise : value;
  if (sure?.kind !== 'value' || sure.value === null) return '';
  return typeof sure.value === 'number' ? String(sure.value) : fieldText(sure.value);
}
