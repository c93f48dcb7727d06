import type { Theme } from '@fluentui/react-components';
import { describe, expect, it } from 'vitest';
import { themeFor, themes } from '../../../../../renderer/app/theme/theme';
import { styleSheets } from '../../source-files';
import { contrast } from './contrast';

type Token = Extract<keyof Theme, `color${string}`>;
type Pair = readonly [text: Token, ground: Token];

const cross = (texts: readonly Token[], grounds: readonly Token[]): Pair[] =>
  texts.flatMap((text) => grounds.map((ground): Pair => [text, ground]));

/** Text of the app's pages, and its backgrounds. */
const ours: readonly Pair[] = [
  ...cross(
    ['colorNeutralForeground1', 'colorNeutralForeground2', 'colorNeutralForeground3', 'colorBrandForegroundLink'],
    ['colorNeutralBackground1', 'colorNeutralBackground2'],
  ),
  ...cross(
    ['colorNeutralForeground1', 'colorNeutralForeground2', 'colorNeutralForeground3'],
    ['colorNeutralBackground3'],
  ),
  ...cross(
    ['colorNeutralForeground1', 'colorNeutralForeground2', 'colorBrandForegroundLink'],
    ['colorStatusSuccessBackground1', 'colorStatusWarningBackground1', 'colorStatusDangerBackground1'],
  ),
  // The strong part of the picture, the chosen method, pills, numbers, a drawn menu entry.
  ...cross(
    [
      'colorNeutralForeground1',
      'colorNeutralForeground2',
      'colorBrandForeground2',
      'colorStatusSuccessForeground1',
      'colorStatusWarningForeground3',
      'colorStatusDangerForeground3',
    ],
    ['colorBrandBackground2', 'colorNeutralBackground1'],
  ),
  ['colorBrandForeground2', 'colorNeutralBackground2'],
  ['colorStatusSuccessForeground1', 'colorStatusSuccessBackground1'],
  ['colorStatusWarningForeground3', 'colorStatusWarningBackground1'],
  ['colorStatusDangerForeground1', 'colorStatusDangerBackground1'],
  ['colorStatusDangerForeground2', 'colorStatusDangerBackground2'],
];

/** Backgrounds of hovered and selected elements, which high contrast replaces by lines and by a mark. */
const tinted: readonly Pair[] = [
  ...cross(
    ['colorNeutralForeground1', 'colorNeutralForeground2', 'colorNeutralForeground3'],
    [
      'colorNeutralBackground1Hover',
      'colorNeutralBackground1Selected',
      'colorNeutralBackground2Hover',
      'colorNeutralBackground2Selected',
    ],
  ),
];

/** Fluent's controls that the pages use: buttons of three kinds, menus, fields with a hint inside. */
const controls: readonly Pair[] = [
  ...cross(
    ['colorNeutralForegroundOnBrand'],
    ['colorBrandBackground', 'colorBrandBackgroundHover', 'colorBrandBackgroundPressed'],
  ),
  ['colorNeutralForeground1Hover', 'colorNeutralBackground1Hover'],
  ['colorNeutralForeground1Pressed', 'colorNeutralBackground1Pressed'],
  ['colorNeutralForeground2Hover', 'colorNeutralBackground1Hover'],
  ['colorNeutralForeground2Hover', 'colorSubtleBackgroundHover'],
  ['colorNeutralForeground2Pressed', 'colorSubtleBackgroundPressed'],
  ['colorNeutralForeground4', 'colorNeutralBackground1'],
  ['colorBrandForegroundLinkHover', 'colorNeutralBackground1'],
];

/** Meaningful icons and lines, and their backgrounds (WCAG 2.2, 1.4.11). */
const marks: readonly Pair[] = [
  ...cross(
    [
      'colorBrandForeground1',
      'colorCompoundBrandStroke',
      'colorCompoundBrandBackground',
      'colorNeutralStrokeAccessible',
      'colorStatusSuccessForeground3',
      'colorStatusWarningForeground3',
      'colorStatusDangerForeground3',
      'colorStrokeFocus2',
    ],
    ['colorNeutralBackground1', 'colorNeutralBackground2'],
  ),
  ['colorBrandForeground1', 'colorBrandBackground2'],
  ['colorStatusSuccessForeground3', 'colorStatusSuccessBackground1'],
  ['colorStatusDangerForeground3', 'colorStatusDangerBackground1'],
];

const wanted = [
  ['light', 4.5, [...ours, ...tinted, ...controls]],
  ['dark', 4.5, [...ours, ...tinted, ...controls]],
  ['strongLight', 7, [...ours, ...tinted]],
  ['highContrast', 7, [...ours, ...controls, ['colorNeutralForegroundDisabled', 'colorNeutralBackground1']]],
] as const satisfies readonly (readonly [keyof typeof themes, number, readonly Pair[]])[];

describe.each(wanted)('%s', (name, least, pairs) => {
  const measured = (pair: readonly Pair[]) =>
    pair.map(([text, ground]) => ({
      pair: `${text} on ${ground}`,
      ratio: contrast(themes[name][text], themes[name][ground]),
    }));

  it(`has a text contrast of at least ${least}:1`, () => {
    expect(measured(pairs).filter(({ ratio }) => ratio < least)).toEqual([]);
  });

  it('has a contrast of marks of at least 3:1', () => {
    expect(measured(marks).filter(({ ratio }) => ratio < 3)).toEqual([]);
  });
});

const sheets = styleSheets().map(({ text }) => text);

function tokensOf(property: string): Set<string> {
  const found = sheets.flatMap((sheet) => [
    ...sheet.matchAll(new RegExp(`(?<![\\w-])${property}: (?:var\\(--[a-z-]+, )?var\\(--(color\\w+)\\)`, 'g')),
  ]);
  return new Set(found.map(([, token = '']) => token));
}

it('the measured pairs cover every text and background colour of the style sheets', () => {
  const pairs = [...ours, ...tinted, ...controls, ...marks];
  const texts = new Set<string>(pairs.map(([text]) => text));
  const grounds = new Set<string>([...pairs.flat(), 'colorNeutralStroke2']);
  expect(tokensOf('color').size).toBeGreaterThan(8);
  expect([...tokensOf('color')].filter((token) => !texts.has(token))).toEqual([]);
  expect([...tokensOf('background')].filter((token) => !grounds.has(token))).toEqual([]);
});

/** The colours that a style sheet names for a theme, by their names in it. */
function named(theme: string): Readonly<Record<string, string>> {
  const blocks = sheets.flatMap((sheet) => [...sheet.matchAll(/([^{}]*)\{([^{}]*)\}/g)]);
  const own = blocks.filter(([, selector = '']) => selector.trim().endsWith(`[data-theme="${theme}"]`));
  const first = blocks.filter(([, selector = '']) => theme === 'light' && selector.trim().endsWith(':root'));
  const pairs = [...first, ...own].flatMap(([, , rules = '']) => [...rules.matchAll(/--([\w-]+): (#[\da-f]+);/g)]);
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value]));
}

it.each([
  ['light', 4.5],
  ['dark', 4.5],
  ['highContrast', 7],
] as const)('the practice mark and the title bar keep the contrast, %s', (theme, least) => {
  const colours = named(theme);
  for (const [text, ground] of [
    ['practice-text', 'practice-page'],
    ['text', 'page'],
    ['text', 'card'],
    ['quiet', 'page'],
    ['quiet', 'card'],
    ['on-accent', 'accent'],
    ['warn-text', 'warn-page'],
    ...(theme === 'highContrast' ? [['on-mark', 'mark'] as const] : []),
  ] as const)
    expect(contrast(colours[text] ?? '', colours[ground] ?? ''), `${text} on ${ground}`).toBeGreaterThanOrEqual(least);
});

it.each([
  ['light', { dark: true, moreContrast: true }, 'light', themes.light],
  ['highContrast', { dark: false, moreContrast: false }, 'highContrast', themes.highContrast],
  ['system', { dark: false, moreContrast: false }, 'light', themes.light],
  ['system', { dark: true, moreContrast: false }, 'dark', themes.dark],
  ['system', { dark: false, moreContrast: true }, 'light', themes.strongLight],
  ['system', { dark: true, moreContrast: true }, 'highContrast', themes.highContrast],
] as const)('the choice %s with the system preferences %o gives the right theme', (choice, system, colours, theme) => {
  expect(themeFor(choice, system)).toEqual({ colours, theme });
});
