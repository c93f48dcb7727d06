import type { ReactNode } from 'react';
import type { RecordFact, RecordValue } from '../contract';

/** Whether a word of the text is longer than a column has room for: it may break anywhere, and others stay whole. */
function isLong(text: string): true | undefined {
  return /\S{29}/.test(text) || undefined;
}

/** A value by its kind: code, free text, a moment, a state. */
export function Value({ value }: { value: RecordValue }) {
  const { note, tone } = value;
  return (
    <>
      {tone && tone !== 'plain' ? (
        <span className="rd-tone" data-tone={tone}>
          <Text value={value} />
        </span>
      ) : (
        <Text value={value} />
      )}
      {note ? (
        <span className="rd-note" data-long={isLong(note)}>
          {note}
        </span>
      ) : null}
    </>
  );
}

/** The value alone. Text from people or servers is isolated in its direction, and is not translated. */
export function Text({ value: { text, kind, at } }: { value: RecordValue }): ReactNode {
  if (kind === 'code') {
    return (
      <code translate="no" data-long={isLong(text)}>
        {text}
      </code>
    );
  }
  if (kind === 'own') {
    return (
      <bdi translate="no" data-long={isLong(text)}>
        {text}
      </bdi>
    );
  }
  return at ? <time dateTime={new Date(at).toISOString()}>{text}</time> : text;
}

/** Names and values, side by side where there is room. */
export function Facts({ facts, className = 'rd-facts' }: { facts: readonly RecordFact[]; className?: string }) {
  return (
    <dl className={className}>
      {facts.map(({ id, name, value }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>
            <Value value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
