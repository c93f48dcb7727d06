import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-components';
import type { Theme as Choice, Colours } from '../../../shared/contract';
import { highContrastTheme, strengthened } from './theme-contrast';

/** One blue, stepped evenly in perceived lightness; 80 on white and white on 70 both have more than 5:1 contrast. */
const blue: BrandVariants = {
  10: '#030e1c',
  20: '#051b33',
  30: '#062a4c',
  40: '#083662',
  50: '#0b4378',
  60: '#0e518f',
  70: '#175fa4',
  80: '#236cb5',
  90: '#357dc7',
  100: '#4a8ed7',
  110: '#649fe0',
  120: '#7db0ea',
  130: '#98c2f0',
  140: '#b2d1f5',
  150: '#cce0f9',
  160: '#e5f0fc',
};

const light: Theme = {
  ...createLightTheme(blue),
  // Fluent's is too pale for text on blue backgrounds.
  colorStatusWarningForeground3: '#ad4508',
};

const dark: Theme = {
  ...createDarkTheme(blue),
  // Links and accents on dark grey: the steps that Fluent takes by default are too dim to read.
  colorBrandForeground1: blue[120],
  colorBrandForeground2: blue[130],
  colorBrandForegroundLink: blue[120],
  colorBrandForegroundLinkHover: blue[130],
  colorBrandForegroundLinkPressed: blue[110],
  colorCompoundBrandForeground1: blue[120],
  colorCompoundBrandBackground: blue[110],
  colorCompoundBrandStroke: blue[110],
  colorBrandStroke1: blue[110],
  colorBrandBackground2: '#17324d',
  colorBrandStroke2: '#2f5a86',
  // Fluent's warning and danger backgrounds are nearly pure brown and red here: too loud for a page of text.
  colorStatusSuccessBackground1: '#21352a',
  colorStatusSuccessBorder1: '#45805a',
  colorStatusWarningBackground1: '#3b2c20',
  colorStatusWarningBorder1: '#96653a',
  colorStatusDangerForeground1: '#ee9aa2',
  colorStatusDangerBackground1: '#40272a',
  colorStatusDangerBorder1: '#a2555c',
};

export const themes = {
  light,
  dark,
  highContrast: highContrastTheme,
  strongLight: strengthened(light),
} as const satisfies Record<string, Theme>;

/** The system's preferences; they apply until the administrator chooses a theme. */
export interface SystemColours {
  readonly dark: boolean;
  /** `prefers-contrast: more`, without colours that the system forces on the page. */
  readonly moreContrast: boolean;
}

/** @returns the name of the theme for the style sheets, and Fluent's theme. */
export function themeFor(choice: Choice, system: SystemColours): { colours: Colours; theme: Theme } {
  if (choice === 'system' && system.moreContrast && !system.dark)
    return { colours: 'light', theme: themes.strongLight };
  const colours = choice === 'system' ? systemColours(system) : choice;
  return { colours, theme: themes[colours] };
}

function systemColours({ dark, moreContrast }: SystemColours): Colours {
  if (!dark) return 'light';
  return moreContrast ? 'highContrast' : 'dark';
}
