import { secretClipboardSeconds } from './limits';

/** The sizes of the content of every window, in percent: those of browsers. */
export const zoomLevels = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200] as const;
export type ZoomLevel = (typeof zoomLevels)[number];

/** The choices for how long a Secret Token or a passphrase stays in the clipboard, in seconds. */
export const clipboardTimes = [30, 60, 90, 120] as const;

/**
 * The choices for how many calendar days before its end a token is reminded of; the day itself is always reminded of. 90 days
 * are enough for quarterly planning (AWS recommends this for such tokens); the last two weeks are for everyone else.
 */
export const earlyReminderDays = [90, 60, 30, 14, 7, 1] as const;
export type EarlyReminderDay = (typeof earlyReminderDays)[number];

/** Whom a confirmation names in the record: the user of the computer, the account of Webex, both, or none. */
export const recordNames = ['both', 'system', 'webex', 'none'] as const;
export type RecordNames = (typeof recordNames)[number];

/** The regions by which English dates can be written, besides the system's; ISO 3166-1. They differ in day, month and clock. */
export const dateRegions = ['system', 'US', 'CA', 'GB', 'IE', 'AU', 'NZ', 'IN', 'SG', 'ZA', 'CH', 'DE'] as const;
export type DateRegion = (typeof dateRegions)[number];

/** The next level in this direction; the last one is its own next. */
export function nextZoom(level: ZoomLevel, step: -1 | 1): ZoomLevel {
  return zoomLevels[zoomLevels.indexOf(level) + step] ?? level;
}

/** The settings that no choice has changed, besides language and appearance, which follow the system. */
export const settingDefaults = {
  zoom: 100,
  clipboardSeconds: secretClipboardSeconds,
  reminderDays: earlyReminderDays,
  recordNames: 'both',
  dateRegion: 'system',
} as const;
