export type LineEnd = '\n' | '\r\n' | '\r';

/** The line end of the first line of a text. */
export function lineEndOf(text: string): LineEnd {
  const [lf, cr] = [text.indexOf('\n'), text.indexOf('\r')];
  if (cr < 0 || (lf >= 0 && lf < cr)) return '\n';
  return lf === cr + 1 ? '\r\n' : '\r';
}

/** The line end after `unified`; files of old Macs with CR alone get LF. */
export function unifiedEnd(lineEnd: LineEnd): '\n' | '\r\n' {
  return lineEnd === '\r\n' ? '\r\n' : '\n';
}

/**
 * Makes the line ends of a chunk uniform, because the parser supports one line end per file. Most files need only the check.
 * A CR that does not end a line is part of a cell.
 */
export function unified(text: string, lineEnd: LineEnd): string {
  if (lineEnd === '\r') return text.replace(/\r\n?/g, '\n');
  if (lineEnd === '\n') return text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (text.charCodeAt(at - 1) !== cr) return text.replace(/\r?\n/g, '\r\n');
  }
  return text;
}

const cr = 0x0d;

/** The number of line ends in a text. */
export function lineEndsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
