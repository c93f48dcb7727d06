import type { RecordBlock, RecordCheck, RecordTable } from '../contract';
import { Mark } from './marks';
import { Facts, Text, Value } from './value';

/** A table with so few rows is not divided among pages. */
const fewRows = 6;

/** One block of a section. `within`: the section's title, which is not repeated. */
export function Block({ block, within }: { block: RecordBlock; within: string }) {
  switch (block.kind) {
    case 'text':
      return <p className={block.quiet ? 'rd-text rd-quiet' : 'rd-text'}>{block.text}</p>;
    case 'notes':
      return (
        <p className="rd-notes" dir="auto" translate="no">
          {block.text}
        </p>
      );
    case 'callout':
      return (
        <div className="rd-callout" data-tone={block.tone}>
          <Mark tone={block.tone} />
          <div>
            <p className="rd-strong">{block.title}</p>
            <p>{block.text}</p>
          </div>
        </div>
      );
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'facts':
      return <Facts facts={block.facts} />;
    case 'table':
      return <Table table={block} within={within} />;
    case 'checks':
      return (
        <ul className="rd-checks" aria-label={block.label}>
          {block.checks.map((check) => (
            <Check key={check.id} check={check} />
          ))}
        </ul>
      );
    case 'dates':
      return (
        <ol className="rd-dates" aria-label={block.label}>
          {block.entries.map(({ when, text, tone }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries can have the same time, and never move
            <li key={index} data-tone={tone ?? 'plain'}>
              <Text value={when} />
              <span>{text}</span>
            </li>
          ))}
        </ol>
      );
    case 'numbered':
      return (
        <ol className="rd-numbered">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      );
  }
}

function Table({ table: { id, caption, columns, rows }, within }: { table: RecordTable; within: string }) {
  return (
    <table className="rd-table" data-table={id} data-few={rows.length <= fewRows || undefined}>
      <caption className={caption === within ? 'rd-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-past={row.past || undefined}>
            {row.cells.map((cell, index) => {
              const label = columns[index] ?? '';
              return index === 0 ? (
                <th key={label} scope="row">
                  <Value value={cell} />
                </th>
              ) : (
                <td key={label} data-label={label}>
                  <span>
                    <Value value={cell} />
                  </span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Check({ check }: { check: RecordCheck }) {
  const { name, state, request, seen, duration, finding, more } = check;
  const tone = state.tone ?? 'plain';
  return (
    <li data-tone={tone}>
      <Mark tone={tone} />
      <div>
        <p className="rd-check-name">
          <strong>{name}</strong> <span className="rd-state">{state.text}</span>
          {duration ? <span className="rd-duration">{duration}</span> : null}
        </p>
        {request ? (
          <p className="rd-seen">
            <code translate="no">{request}</code>
          </p>
        ) : null}
        {seen ? (
          <p className="rd-seen">
            <bdi>{seen}</bdi>
          </p>
        ) : null}
        {finding ? (
          <div className="rd-finding">
            <p className="rd-strong">{finding.title}</p>
            <p>{finding.reason}</p>
            {finding.advice ? <p>{finding.advice}</p> : null}
          </div>
        ) : null}
        {more.length ? <Facts facts={more} className="rd-more" /> : null}
      </div>
    </li>
  );
}
