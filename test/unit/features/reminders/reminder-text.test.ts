import { expect, it } from 'vitest';
import type { DueReminder } from '../../../../electron/core/setup/reminders';
import { reminderText } from '../../../../electron/features/reminders/reminder-text';
import { translator } from '../../../../shared/texts/i18n';

const due = (name: string, days: number, expired = false): DueReminder => ({
  id: name,
  name,
  expiresAt: new Date(2026, 10, 22, 10).toISOString(),
  days,
  expired,
  reminder: days,
});

it.each<[DueReminder[], string, string, string, string]>([
  [
    [due('Contoso', 14)],
    'Webex token of Contoso expires in 14 days',
    'It expires on November 22, 2026 at 10:00 AM. Select to renew it.',
    '“Contoso”的 Webex 令牌 14 天后过期',
    '有效期至 2026年11月22日 10:00。选择此通知即可续订。',
  ],
  [
    [due('', 0, true)],
    'Webex token of New setup has expired',
    'It expired on November 22, 2026 at 10:00 AM. Entra can no longer change users in Webex. Select to renew it.',
    '“新连接”的 Webex 令牌已过期',
    '有效期已于 2026年11月22日 10:00 结束，Entra 无法再更改 Webex 中的用户。选择此通知即可续订。',
  ],
  [
    [due('Contoso', 0), due('Fabrikam', 1), due('Old', 0, true)],
    '3 Webex tokens expire',
    'Contoso today, Fabrikam tomorrow, Old has expired. Select to see all setups.',
    '3 个 Webex 令牌即将过期',
    '“Contoso”今天过期、“Fabrikam”明天过期、“Old”已过期。选择此通知即可查看所有连接。',
  ],
])('%#', (reminders, title, body, chineseTitle, chineseBody) => {
  expect(reminderText(reminders, translator('en'))).toEqual({ title, body });
  expect(reminderText(reminders, translator('zh-CN'))).toEqual({ title: chineseTitle, body: chineseBody });
});
