import type { RecordBlock, RecordDocument, RecordFact, RecordValue } from '../../../shared/contract';

/** A document as plain text, for an email: headings, lines and numbered lists. */
export function documentText({
  kicker,
  title,
  status,
  practice,
  highlights,
  sections,
  footer,
}: RecordDocument): string {
  const head = [`${kicker}: ${title.text}`, status.text, ...(practice ? [practice] : [])];
  const parts = sections.map((section) =>
    [underlined(section.title, '='), ...section.blocks.map(blockText)].join('\n\n'),
  );
  const text = [head.join('\n'), factsText(highlights), ...parts, footer.join('\n')].join('\n\n');
  // Isolates of text direction, which an email shows as boxes where it does not know them.
  return `${text.replace(/[\u2066-\u2069]/g, '')}\n`;
}

function blockText(block: RecordBlock): string {
  switch (block.kind) {
    case 'text':
    case 'notes':
      return block.text;
    case 'heading':
      return underlined(block.text, '-');
    case 'callout':
      return `${block.title}\n${block.text}`;
    case 'facts':
      return factsText(block.facts);
    case 'numbered':
      return block.items.map((item, index) => `${index + 1}. ${item}`).join('\n');
    case 'table':
      return [block.columns, ...block.rows.map(({ cells }) => cells.map(valueText))]
        .map((row) => row.join(' | '))
        .join('\n');
    case 'dates':
      return block.entries.map(({ when, text }) => `${when.text}  ${text}`).join('\n');
    case 'checks':
      return block.checks.map(({ name, state }) => `${name}: ${state.text}`).join('\n');
  }
}

function factsText(facts: readonly RecordFact[]): string {
  return facts.map(({ name, value }) => `${name}: ${valueText(value)}`).join('\n');
}

function valueText({ text, note }: RecordValue): string {
  return note ? `${text} (${note})` : text;
}

function underlined(text: string, sign: string): string {
  return `${text}\n${sign.repeat([...text].length)}`;
}
