/** A key that is equal for names that a case-insensitive or decomposing (macOS) file system treats as equal. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/**
 * The name, or the first free one of `name (2).html`, `name (3).html`, …; replaces a number that the name already has.
 * @param taken keys of `nameKey`
 */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, extension = ''] = /^(.+?)(?: \(\d{1,3}\))?(\.\w+)$/.exec(name) ?? [];
  let free = name;
  for (let copy = 2; taken.has(nameKey(free)); copy += 1) free = `${stem} (${copy})${extension}`;
  return free;
}

/**
 * Numbers the files of one setup alike: if one of the names is taken, all get the same number.
 * @param taken keys of `nameKey`; the new ones are added
 */
export function nameTogether(names: readonly string[], taken: Set<string>): string[] {
  for (let copy = 1; ; copy += 1) {
    const numbered = names.map((name) => (copy === 1 ? name : name.replace(/(\.\w+)$/, ` (${copy})$1`)));
    if (numbered.some((name) => taken.has(nameKey(name)))) continue;
    for (const name of numbered) taken.add(nameKey(name));
    return numbered;
  }
}
