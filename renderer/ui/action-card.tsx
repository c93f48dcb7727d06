import type { ReactNode } from 'react';
import css from './action-card.module.css';
import { Card } from './layout';
import { Quiet } from './text';

interface ActionCardProps {
  readonly title: string;
  readonly text: string;
  /** The buttons, beside the text where there is room. */
  readonly children: ReactNode;
}

/** Leads to another page: what is there, and the button that opens it. */
export function ActionCard({ title, text, children }: ActionCardProps) {
  return (
    <Card as="section" className={css.card}>
      <div className={css.text}>
        <h2>{title}</h2>
        <Quiet>{text}</Quiet>
      </div>
      {children}
    </Card>
  );
}
