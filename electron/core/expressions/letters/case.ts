/**
 * Upper and lower case like .NET's: letter by letter with Unicode's simple mappings. Text keeps its length (ß stays ß), and a
 * final sigma is not special. Turkish and Azeri pair i with İ and ı with I. The invariant culture leaves İ and ı alone; all
 * other cultures map them to I and i (dotnet/runtime, pal_casing.c).
 * @param culture a culture's name (`tr-TR`), '' for the invariant one
 */
export function toUpper(text: string, culture: string): string {
  const turkic = isTurkic(culture);
  if (!turkic && isAscii(text)) return text.toUpperCase();
  return Array.from(text, (letter) => {
    if (letter === 'i' && turkic) return 'İ';
    if (letter === 'ı') return culture === '' ? 'ı' : 'I';
    return simple(letter, letter.toUpperCase());
  }).join('');
}

/** The counterpart of `toUpper`. */
export function toLower(text: string, culture: string): string {
  const turkic = isTurkic(culture);
  if (!turkic && isAscii(text)) return text.toLowerCase();
  return Array.from(text, (letter) => {
    if (letter === 'I' && turkic) return 'ı';
    if (letter === 'İ') return culture === '' ? 'İ' : 'i';
    return simple(letter, letter.toLowerCase());
  }).join('');
}

/** JavaScript maps some letters to several. Their simple mapping is the letter itself, except for a few Greek letters. */
function simple(letter: string, mapped: string): string {
  return mapped.length === letter.length ? mapped : letter;
}

function isTurkic(culture: string): boolean {
  return /^(?:tr|az)(?:-|$)/i.test(culture);
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return false;
  return true;
}
