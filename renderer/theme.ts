import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-components';

/** One calm blue, stepped evenly in perceived lightness; 80 on white and white on 70 both have more than 5:1 contrast. */
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

export const lightTheme: Theme = createLightTheme(blue);

export const darkTheme: Theme = {
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
  // Fluent's warning and danger grounds are nearly pure brown and red here: too loud for a page of text.
  colorStatusSuccessBackground1: '#21352a',
  colorStatusSuccessBorder1: '#45805a',
  colorStatusWarningBackground1: '#3b2c20',
  colorStatusWarningBorder1: '#96653a',
  colorStatusDangerBackground1: '#40272a',
  colorStatusDangerBorder1: '#a2555c',
};
