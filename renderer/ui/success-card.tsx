import { CheckmarkCircle48Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names';
import { Card } from './layout';
import css from './success-card.module.css';

/** Says that something works now, with a large check mark. */
export function SuccessCard({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Card as="section" className={css.card}>
      <CheckmarkCircle48Regular aria-hidden="true" className={classNames(css.icon)} />
      <div className={css.text}>
        <h2>{title}</h2>
        {children}
      </div>
    </Card>
  );
}
