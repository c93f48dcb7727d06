import { nativeTheme } from 'electron';
import type { Colours, Theme } from '../../shared/contract';

const backgrounds: Readonly<Record<Colours, string>> = { light: '#ffffff', dark: '#292929', highContrast: '#000000' };

/**
 * The colours of every window. The system's own follow the choice, so that scroll bars, menus and `prefers-color-scheme`
 * agree with the pages; Electron has no high contrast; dark is the nearest.
 */
export class Appearance {
  readonly #listeners = new Set<() => void>();
  #theme: Theme = 'system';

  constructor(theme: Theme) {
    this.choose(theme);
    nativeTheme.on('updated', () => this.#report());
  }

  choose(theme: Theme): void {
    this.#theme = theme;
    nativeTheme.themeSource = theme === 'highContrast' ? 'dark' : theme;
    // Between dark and high contrast nothing changes for Electron, which then emits no event.
    this.#report();
  }

  get colours(): Colours {
    if (this.#theme === 'highContrast') return 'highContrast';
    if (!nativeTheme.shouldUseDarkColors) return 'light';
    return this.#theme === 'system' && nativeTheme.shouldUseHighContrastColors ? 'highContrast' : 'dark';
  }

  /** The background of a page, as a hexadecimal colour. */
  get background(): string {
    return backgrounds[this.colours];
  }

  /** @returns a function that ends the subscription. */
  onChanged(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #report(): void {
    for (const listener of this.#listeners) listener();
  }
}
