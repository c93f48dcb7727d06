import { en as english } from '../../assets/locales/en';
import type { MessageId } from '../../shared/texts/i18n';
import { pseudo } from './pseudo';

// What the pseudo app has in the places of `locales/en` and `locales/zh-CN` (build.mjs): a test walks through it in
// English, which is under "zh-CN", and changes to the pseudo language, which is under "en", to look at a page.

const entries = Object.entries(english) as [MessageId, string][];

export const en = Object.fromEntries(entries.map(([id, message]) => [id, pseudo(message)])) as Record<
  MessageId,
  string
>;

export const zhCN = english;
