import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Card } from '../../ui/layout';
import { Rich } from '../../ui/rich';
import { Quiet } from '../../ui/text';
import css from './sources.module.css';

/** A list of the comparison: what it is, and what there is of it. */
export function Source(props: {
  title: string;
  text: string;
  done: boolean;
  wide?: true;
  /** Below the heading of a section. */
  nested?: true;
  children: ReactNode;
}) {
  const Heading = props.nested ? 'h3' : 'h2';
  return (
    <Card as="section" className={css.source} data-done={props.done} data-wide={props.wide}>
      <Heading>
        {props.title}
        {props.done ? <CheckmarkCircle20Filled aria-hidden="true" /> : null}
      </Heading>
      <Quiet>
        <Rich text={props.text} />
      </Quiet>
      {props.children}
    </Card>
  );
}
