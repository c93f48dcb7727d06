import type { ReactNode } from 'react';
import css from './field-list.module.css';

/** The fields of a mapping as on the portal's page: pairs of `dt` and `dd`, each in a `div`. */
export function FieldList({ children }: { children: ReactNode }) {
  return <dl className={css.fields}>{children}</dl>;
}
