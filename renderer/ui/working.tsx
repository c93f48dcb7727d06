import { Spinner } from '@fluentui/react-components';
import css from './working.module.css';

/** What the app does now, in a line of its own. */
export function Working({ label }: { label: string }) {
  return <Spinner size="tiny" labelPosition="after" label={label} className={css.working} />;
}
