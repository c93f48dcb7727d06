/** What no file name of Windows may hold, which is more than macOS and Linux forbid (Microsoft, "Naming Files, Paths"). */
const forbidden = /[<>:"/\\|?*\p{Cc}]+/gu;
/** File systems count 255 bytes or characters; a letter may take four bytes. */
const longest = 60;

/** A name for a file of a setup, good on every system: `Reminders Contoso.ics`. */
export function fileNameOf(what: string, setupName: string, extension: string): string {
  const name = [...`${what} ${setupName}`.replace(forbidden, ' ').replace(/\s+/g, ' ')].slice(0, longest).join('');
  return `${name.replace(/[. ]+$/, '')}.${extension}`;
}
