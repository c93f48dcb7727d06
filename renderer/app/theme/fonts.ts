import type { AppStart } from '../../../shared/contract';
import { linuxFonts, monospaceFonts, systemFonts } from '../../../shared/texts/languages';

const system = `'Segoe UI Variable Text', 'Segoe UI', -apple-system, BlinkMacSystemFont, system-ui, ${systemFonts}, sans-serif`;
// Looking for fonts that are not there takes a hundredth of a second each.
const linux = `'Inter Variable', ${linuxFonts}, 'Noto Sans', sans-serif`;

const monospace = `'Cascadia Mono', Consolas, 'SF Mono', Menlo, 'Noto Sans Mono', 'DejaVu Sans Mono', ${monospaceFonts}, monospace`;

/** The fonts of the page: the system's own where it has a good one, else the one that the app brings along. */
export function fontsOf(platform: AppStart['platform'] | undefined) {
  return { fontFamilyBase: platform === 'linux' ? linux : system, fontFamilyMonospace: monospace };
}
