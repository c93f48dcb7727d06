import type { Inline } from './inline';
import type { Document, Node } from './resolve';

/** The guide as Markdown, to read in the repository. */
export function markdownOf({ locale, title, lead, contents, note, chapters }: Document): string {
  const lines = [
    '<!-- Made by `npm run guide` from the messages of the app and assets/user-guide/. Change those. -->',
    `# ${title}`,
    inline(lead),
    `## ${contents}`,
    chapters
      .map(({ id, title: chapter, sections }) =>
        [
          `- [${chapter}](#${id})`,
          ...sections.map((section) => `  - [${escaped(section.title)}](#${section.id})`),
        ].join('\n'),
      )
      .join('\n'),
  ];
  for (const chapter of chapters) {
    lines.push(`<a id="${chapter.id}"></a>\n\n## ${escaped(chapter.title)}`);
    for (const section of chapter.sections) {
      lines.push(`<a id="${section.id}"></a>\n\n### ${escaped(section.title)}`);
      lines.push(...section.nodes.map((node) => nodeText(node, locale, note)));
    }
  }
  return `${lines.join('\n\n')}\n`;
}

function nodeText(node: Node, locale: string, note: string): string {
  switch (node.kind) {
    case 'text':
      return inline(node.text);
    case 'heading':
      return `#### ${inline(node.text)}`;
    case 'note':
      return `> ${node.title.length > 0 ? `**${note}** ${inline(node.title)}\n>\n> ${inline(node.text)}` : `**${note}** ${inline(node.text)}`}`;
    case 'list':
      return node.items
        .map(({ text, detail }, at) => {
          const mark = node.ordered ? `${at + 1}. ` : '- ';
          const more = detail.length > 0 ? `<br>${inline(detail)}` : '';
          return `${mark}${inline(text)}${more}`;
        })
        .join('\n');
    case 'table':
      return [node.head, node.head.map(() => [{ text: '---' }]), ...node.rows]
        .map((row) => `| ${row.map((cell) => inline(cell).replaceAll('|', '\\|')).join(' | ')} |`)
        .join('\n');
    case 'picture':
      return `![${escaped(node.caption)}](pictures/${locale}/${node.name}.webp)\n\n*${escaped(node.caption)}*`;
  }
}

function inline(parts: readonly Inline[]): string {
  return parts
    .map(({ text, style, href }, at) => {
      if (href !== undefined) return `[${escaped(text)}](${href})`;
      if (style === 'code') return `\`${text}\``;
      return style === 'bold' ? bold(text, parts[at - 1]?.text, parts[at + 1]?.text) : escaped(text);
    })
    .join('')
    .replace(/^([-+#>]|\d+[.)])(?= )/, '\\$1');
}

/** Between a letter outside and a punctuation mark inside, which Chinese puts side by side, `**` begins and ends nothing. */
function bold(text: string, before = '', after = ''): string {
  const letter = /[\p{L}\p{N}]/u;
  const opens = letter.test(text[0] ?? '') || !letter.test(before.at(-1) ?? '');
  const closes = letter.test(text.at(-1) ?? '') || !letter.test(after[0] ?? '');
  return opens && closes ? `**${escaped(text)}**` : `<strong>${escaped(text)}</strong>`;
}

function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}
