import type { ReactNode } from 'react';
import { createPart } from './create-part';
import css from './fact-list.module.css';
import { Quiet } from './text';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  readonly note?: string | undefined;
  /** For machines: an address, an ID. */
  readonly mono?: boolean;
}

/** Names and values, side by side where there is room: `div`s with a `dt` and a `dd` each. */
export const Facts = createPart('dl', css.facts);

interface FactListProps {
  readonly facts: readonly Fact[];
  /** What it is in, where it has less room than on a page. */
  readonly look?: 'dialog' | 'callout';
}

export function FactList({ facts, look }: FactListProps) {
  return (
    <Facts data-look={look}>
      {facts.map(({ name, value, note, mono }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {mono ? <code>{value}</code> : <span>{value}</span>}
            {note ? <Quiet>{note}</Quiet> : null}
          </dd>
        </div>
      ))}
    </Facts>
  );
}
