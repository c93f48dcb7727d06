import { en as english } from '../../assets/locales/en';
import type { MessageId } from '../../shared/texts/i18n';
import { pseudo } from './pseudo';

// Replaces `locales/en` and `locales/zh-CN` in the pseudo app (build.mjs): a test operates it in
// English, which is under "zh-CN", and switches to the pseudo language, which is under "en", to inspect a page.

// The build of the main process makes a function of a catalog (scripts/json-texts.mjs).
const given: unknown = english;
const whole = typeof given === 'function' ? (given() as typeof english) : english;
const entries = Object.entries(whole) as [MessageId, string][];

export const en = Object.fromEntries(entries.map(([id, message]) => [id, pseudo(message)])) as Record<
  MessageId,
  string
>;

export const zhCN = whole;
