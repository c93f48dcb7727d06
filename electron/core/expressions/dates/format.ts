/** A piece of a .NET custom date format (learn.microsoft.com, "Custom date and time format strings"). */
export type Piece =
  /** `char` repeated `count` times. */
  | { readonly kind: 'field'; readonly char: string; readonly count: number }
  /** `bare`: one character without quotes and without an escape. */
  | { readonly kind: 'literal'; readonly text: string; readonly bare: boolean };

const fields = 'yMdgHhmsfFtzK';

/** Standard formats, of one letter, that are the same in every culture; the others depend on the server's culture. */
const standard: Readonly<Record<string, string>> = {
  o: "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK",
  O: "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK",
  r: "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
  R: "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
  s: "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
  u: "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
};

const cultural = 'dDfFgGmMtTUyY';

/**
 * Parses a format.
 * @returns the format's pieces; 'culture' for a culture-dependent standard format, 'bad' for a format that .NET rejects
 */
export function readFormat(text: string): readonly Piece[] | 'culture' | 'bad' {
  if (text.length === 1) {
    const long = Object.hasOwn(standard, text) ? standard[text] : undefined;
    if (long !== undefined) return readFormat(long);
    return cultural.includes(text) ? 'culture' : 'bad';
  }
  const pieces: Piece[] = [];
  for (let i = 0; i < text.length; ) {
    const piece = pieceAt(text, i);
    if (!piece) return 'bad';
    i += piece.length;
    if (piece.piece) pieces.push(piece.piece);
  }
  return pieces.length > 0 ? pieces : 'bad';
}

function pieceAt(text: string, at: number): { piece: Piece | null; length: number } | null {
  const char = text.charAt(at);
  if (char === '"' || char === "'") return quotedAt(text, at);
  if (char === '\\') {
    const next = text.charAt(at + 1);
    return next === '' ? null : { piece: { kind: 'literal', text: next, bare: false }, length: 2 };
  }
  // "%d" is the field d; "d" alone is a standard format.
  if (char === '%') return /[^%]/.test(text.charAt(at + 1)) ? { piece: null, length: 1 } : null;
  if (!fields.includes(char)) return { piece: { kind: 'literal', text: char, bare: true }, length: 1 };
  let count = 1;
  while (char !== 'K' && text.charAt(at + count) === char) count += 1;
  if ((char === 'f' || char === 'F') && count > 7) return null;
  return { piece: { kind: 'field', char, count }, length: count };
}

function quotedAt(text: string, at: number): { piece: Piece; length: number } | null {
  let inside = '';
  for (let i = at + 1; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char === text.charAt(at)) return { piece: { kind: 'literal', text: inside, bare: false }, length: i + 1 - at };
    if (char === '\\') i += 1;
    inside += text.charAt(i);
  }
  return null;
}
