import type { ReactNode } from 'react';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  readonly note?: string | undefined;
  /** For machines: an address, an ID. */
  readonly mono?: boolean;
}

/** Names and values, side by side where there is room. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ name, value, note, mono }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {mono ? <code>{value}</code> : <span>{value}</span>}
            {note ? <p className="quiet">{note}</p> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
