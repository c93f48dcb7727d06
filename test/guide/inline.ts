/** A part of a line. */
export interface Inline {
  readonly text: string;
  readonly style?: 'bold' | 'code';
  /** An address, or `#` and the id of a section. */
  readonly href?: string;
}

const marks = /\*\*(?<bold>.+?)\*\*|`(?<code>[^`]+)`|\[(?<label>[^\][]+)\]\((?<href>[^)\s]+)\)/g;

/** The parts of a text with **bold**, and in prose also `code` and [links](address). */
export function inlinesOf(text: string, isProse: boolean): readonly Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(isProse ? marks : /\*\*(?<bold>.+?)\*\*/g)) {
    const { bold, code, label, href } = match.groups ?? {};
    parts.push({ text: text.slice(end, match.index) });
    if (bold !== undefined) parts.push({ text: bold, style: 'bold' });
    else if (code !== undefined) parts.push({ text: code, style: 'code' });
    else parts.push({ text: label ?? '', href: href ?? '' });
    end = match.index + match[0].length;
  }
  parts.push({ text: text.slice(end) });
  return parts.filter((part) => part.text !== '');
}

export const plainText = (parts: readonly Inline[]): string => parts.map(({ text }) => text).join('');
