import { nativeTheme } from 'electron';
import type { Colours, Theme } from '../../shared/contract';

const grounds: Readonly<Record<Colours, string>> = { light: '#ffffff', dark: '#292929', highContrast: '#000000' };

/**
 * The colours of every window. The system's own follow the choice, so that scroll bars, menus and `prefers-color-scheme`
 * agree with the pages; Electron knows no high contrast, whose nearest is dark.
 */
export class Appearance {
  readonly #listeners = new Set<() => void>();
  #theme: Theme = 'system';

  constructor(theme: Theme) {
    this.choose(theme);
    nativeTheme.on('updated', () => this.#tell());
  }

  choose(theme: Theme): void {
    this.#theme = theme;
    nativeTheme.themeSource = theme === 'highContrast' ? 'dark' : theme;
    // Between dark and high contrast nothing changes for Electron, which then tells nothing.
    this.#tell();
  }

  get colours(): Colours {
    if (this.#theme === 'highContrast') return 'highContrast';
    if (!nativeTheme.shouldUseDarkColors) return 'light';
    return this.#theme === 'system' && nativeTheme.shouldUseHighContrastColors ? 'highContrast' : 'dark';
  }

  /** The ground of a page, as a colour in hexadecimal. */
  get ground(): string {
    return grounds[this.colours];
  }

  /** @returns a function that ends the telling. */
  onChanged(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
