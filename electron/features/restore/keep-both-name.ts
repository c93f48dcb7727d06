/** The texts for naming a setup that is kept as a copy. */
export interface NamingTexts {
  unnamed(): string;
  copyOf(name: string, savedAt: string): string;
  copy(name: string): string;
}

/** `Contoso (copy of 22 November 2026)`, to distinguish the copy. A name has at most 120 characters. */
export function keepBothName(name: string, savedAt: string | undefined, texts: NamingTexts): string {
  const short = [...(name || texts.unnamed())].slice(0, 70).join('');
  return savedAt ? texts.copyOf(short, savedAt) : texts.copy(short);
}
