/**
 * Characters that Windows forbids in file names, a superset of macOS and Linux (Microsoft, "Naming Files, Paths"), and the
 * bidirectional controls, which can disguise a file extension.
 */
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cs}\p{Bidi_Control}]+/gu;
/** File systems limit names to 255 bytes or characters; one character may take four bytes. */
const maximumNameLength = 60;

/** A file name for a setup that is valid on every system: `Reminders Contoso.ics`. */
export function fileNameOf(what: string, setupName: string, extension: string): string {
  return `${namePart(`${what} ${setupName}`, maximumNameLength)}.${extension}`;
}

/** Makes a text valid as part of a file name, up to the given length, without a forbidden start or end. */
export function namePart(text: string, length: number): string {
  const clean = text.replace(forbidden, ' ').replace(/\s+/g, ' ').trimStart();
  return [...clean]
    .slice(0, length)
    .join('')
    .replace(/[. ]+$/, '');
}
