/**
 * What no file name of Windows may hold, which is more than macOS and Linux forbid (Microsoft, "Naming Files, Paths"), and the
 * signs that turn the direction of writing round, behind which an ending can hide.
 */
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cs}\p{Bidi_Control}]+/gu;
/** File systems count 255 bytes or characters; a letter may take four bytes. */
const longest = 60;

/** A name for a file of a setup, good on every system: `Reminders Contoso.ics`. */
export function fileNameOf(what: string, setupName: string, extension: string): string {
  return `${namePart(`${what} ${setupName}`, longest)}.${extension}`;
}

/** A text as part of a file's name, at most so many characters long; it neither begins nor ends in a way that is forbidden. */
export function namePart(text: string, length: number): string {
  const clean = text.replace(forbidden, ' ').replace(/\s+/g, ' ').trimStart();
  return [...clean]
    .slice(0, length)
    .join('')
    .replace(/[. ]+$/, '');
}
