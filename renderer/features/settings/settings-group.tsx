import { type ReactNode, useId } from 'react';
import { Card } from '../../ui/layout';
import css from './settings-group.module.css';

/** Settings that belong together, with their heading. */
export function SettingsGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <Card as="section" className={css.group} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </Card>
  );
}
