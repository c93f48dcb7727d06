import type { ReactNode } from 'react';
import css from './action-card.module.css';
import { Card } from './layout';
import { Quiet } from './text';

interface ActionCardProps {
  readonly title: string;
  readonly text: string;
  /** Of the title; a card inside of a section has an `h3`. */
  readonly level?: 'h2' | 'h3';
  /** The buttons, beside the text where there is room. */
  readonly children: ReactNode;
}

/** Leads to another page: what is there, and the button that opens it. */
export function ActionCard({ title, text, level: Title = 'h2', children }: ActionCardProps) {
  return (
    <Card as="section" className={css.card}>
      <div className={css.text}>
        <Title>{title}</Title>
        <Quiet>{text}</Quiet>
      </div>
      {children}
    </Card>
  );
}
