import type { MessageId, Translator } from '../../../../shared/texts/i18n';

/** Characters that end a line, or that no text editor shows as they are: a comment must stay one line that can be read. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]+/gu;

/** Half of a pair of surrogates cannot be written to a file. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/** Every editor and terminal shows the plain apostrophe, and PowerShell takes the typographic one for a quote. */
function plainApostrophes(text: string): string {
  return text.replaceAll('’', "'");
}

/** A text as part of a comment: on one line. */
export function inComment(text: string): string {
  return plainApostrophes(wellFormed(text)).replace(unprintable, ' ').trimEnd();
}

/** Comment lines, each begun with `#`. */
export function comments(lines: readonly string[]): string {
  return lines.map((line) => `# ${inComment(line)}`.trimEnd()).join('\n');
}

/**
 * A PowerShell expression whose value is exactly this text. In single quotes nothing is expanded, and a quote is doubled;
 * PowerShell takes four typographic quotes for a quote, too (about_Quoting_Rules), so these are written by number, as are
 * control characters.
 */
export function powershellText(text: string): string {
  const parts = wellFormed(text)
    .split(/([\p{Cc}\u2018-\u201b\u2028\u2029\ufeff])/u)
    .map((part, index) =>
      index % 2 ? `[char]0x${part.charCodeAt(0).toString(16).padStart(4, '0')}` : `'${part.replaceAll("'", "''")}'`,
    )
    .filter((part) => part !== "''");
  const [first = "''", ...others] = parts;
  if (others.length === 0 && first.startsWith("'")) return first;
  // The first operand decides the type of a sum.
  return `(${[...(first.startsWith("'") ? [] : ["''"]), first, ...others].join(' + ')})`;
}

/** A word of a POSIX shell that is exactly this text; a shell's text cannot hold U+0000. */
export function shellText(text: string): string {
  return `'${wellFormed(text).replaceAll('\0', '').replaceAll("'", String.raw`'\''`)}'`;
}

function numbered(one: string): string {
  return `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A quoted template of HCL that is exactly this text (HCL Native Syntax Specification, "Template Expressions"). */
export function hclText(text: string): string {
  const escaped = wellFormed(text)
    .replace(/[\\"]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`)
    .replaceAll('\t', String.raw`\t`)
    .replace(/[\p{Cc}\u2028\u2029\ufeff]/gu, numbered)
    // A doubled sign before a brace stands for itself as well, but not every parser reads it behind another such sign.
    .replace(/[$%](?=\{)/g, numbered);
  return `"${escaped}"`;
}

/** JSON for the body of a request in a `.http` file, where two braces would begin a variable. */
export function httpJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/"(?:[^"\\]|\\.)*"/g, (text) =>
    text.replaceAll('{', String.raw`\u007b`).replaceAll('}', String.raw`\u007d`),
  );
}

type Piece = { readonly text: string } | { readonly code: string };

/** A message in pieces: its texts, and the code that stands for each of its values. */
export function pieces(translator: Translator, id: MessageId, codes: Readonly<Record<string, string>>): Piece[] {
  const names = Object.keys(codes);
  // Private-use characters, which no message contains.
  const marked = translator.t(id, Object.fromEntries(names.map((name, index) => [name, `\ue000${index}\ue001`])));
  return marked.split(/\ue000(\d+)\ue001/).map((part, index): Piece => {
    return index % 2 ? { code: codes[names[Number(part)] ?? ''] ?? '' } : { text: plainApostrophes(part) };
  });
}
