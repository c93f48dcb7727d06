import { type Theme, teamsHighContrastTheme } from '@fluentui/react-components';

const cyan = '#1aebff';
const yellow = '#ffff00';
const grey = '#a6a6a6';
const [green, amber, red] = ['#5ee07f', '#ffb84d', '#ff9e9e'];

/**
 * White on black, for those who choose it and for a dark system that asks for more contrast. Fluent gives the frame: what
 * is pointed at or selected turns black on cyan, links are yellow. The states are the app's own: they differ in more than their
 * marks, and grey for what cannot be used, as in the contrast themes of Windows 11.
 */
export const highContrastTheme: Theme = {
  ...teamsHighContrastTheme,
  // Yellow, since focused elements often have a cyan background.
  colorStrokeFocus2: yellow,
  colorBrandForeground1: cyan,
  colorBrandForeground2: cyan,
  colorBrandStroke1: cyan,
  colorBrandStroke2: cyan,
  // Lines within a card may be quieter than the card's own.
  colorNeutralStroke3: grey,
  colorBackgroundOverlay: 'rgba(0, 0, 0, 0.7)',
  colorNeutralForegroundDisabled: grey,
  colorNeutralForegroundInvertedDisabled: grey,
  colorNeutralStrokeDisabled: grey,
  colorNeutralStrokeDisabled2: grey,
  colorNeutralStrokeInvertedDisabled: grey,
  colorTransparentStrokeDisabled: grey,
  colorNeutralBackgroundDisabled2: '#000000',
  colorStatusSuccessForeground1: green,
  colorStatusSuccessForeground3: green,
  colorStatusSuccessBorder1: green,
  colorStatusWarningForeground3: amber,
  colorStatusWarningBorder1: amber,
  colorStatusDangerForeground1: red,
  colorStatusDangerForeground3: red,
  colorStatusDangerBorder1: red,
};

/** A light theme with text of at least 7:1 and lines that are seen: for a light system that asks for more contrast. */
export function strengthened(light: Theme): Theme {
  return {
    ...light,
    colorNeutralForeground2: light.colorNeutralForeground1,
    colorNeutralForeground3: '#3d3d3d',
    colorNeutralStroke1: light.colorNeutralStrokeAccessible,
    colorNeutralStroke2: light.colorNeutralStrokeAccessible,
    colorNeutralStroke3: light.colorNeutralStrokeAccessible,
    colorBrandForeground1: light.colorBrandForeground2Hover,
    colorBrandForeground2: light.colorBrandForeground2Pressed,
    colorBrandForegroundLink: light.colorBrandForegroundLinkHover,
    colorBrandBackground: light.colorBrandBackgroundSelected,
    colorBrandBackgroundHover: light.colorBrandBackgroundPressed,
    colorBrandStroke2: light.colorBrandForeground1,
    colorStatusSuccessForeground1: light.colorStatusSuccessForeground2,
    colorStatusSuccessForeground3: light.colorStatusSuccessForeground2,
    colorStatusSuccessBorder1: light.colorStatusSuccessBorder2,
    colorStatusWarningForeground3: '#7a2e04',
    colorStatusWarningBorder1: light.colorStatusWarningBorder2,
    colorStatusDangerForeground1: light.colorStatusDangerForeground2,
    colorStatusDangerForeground3: light.colorStatusDangerForeground2,
    colorStatusDangerBorder1: light.colorStatusDangerBorder2,
    colorStatusDangerBackground2: light.colorStatusDangerBackground1,
  };
}
