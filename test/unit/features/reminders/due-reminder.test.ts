import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RecordStore } from '../../../../electron/core/setup/record-store';
import { remind } from '../../../../electron/features/reminders/due-reminder';
import { remindedFile } from '../../../../electron/features/reminders/reminded-file';
import { earlyReminderDays } from '../../../../shared/enums/settings';
import { translator } from '../../../../shared/texts/i18n';
import { finished, now } from '../status/records';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remind-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A login on a computer that stores the shown reminders in this folder. */
async function logIn(data: string, answer: 'clicked' | 'over' = 'over') {
  const shown: string[] = [];
  const end = await remind({
    records: () => new RecordStore(join(folder, 'setups'), { readOnly: true }).all(),
    file: remindedFile(join(data, 'reminders.json')),
    days: earlyReminderDays,
    translator: translator('en'),
    now: () => now,
    notify: async ({ title }, onShown) => {
      shown.push(title);
      onShown();
      return answer;
    },
  });
  return { end, shown };
}

describe('a reminder at login', () => {
  it('is shown once, and opens its setup when clicked', async () => {
    const record = finished(7);
    await new RecordStore(join(folder, 'setups')).save(record);
    const first = await logIn(folder, 'clicked');
    expect(first.end).toEqual({ kind: 'open', id: record.id, failure: null });
    expect(first.shown).toEqual(['Webex token of Contoso expires in 7 days']);
    expect(await logIn(folder)).toEqual({ end: { kind: 'over', failure: null }, shown: [] });
  });

  it('that cannot be stored is reported, since it returns at each login', async () => {
    await new RecordStore(join(folder, 'setups')).save(finished(7));
    // A file in place of the folder also fails for root, unlike missing permissions.
    await writeFile(join(folder, 'data'), 'in the way');
    const { end, shown } = await logIn(join(folder, 'data'));
    expect(shown).toEqual(['Webex token of Contoso expires in 7 days', 'This reminder couldn’t be marked as shown']);
    const failure = { code: 'reminder.notRemembered', detail: { file: 'reminders.json' } };
    expect(end).toMatchObject({ kind: 'over', failure });
  });

  it('is replaced by a failure notification when the records cannot be read', async () => {
    await writeFile(join(folder, 'setups'), 'in the way');
    const { end, shown } = await logIn(folder, 'clicked');
    expect(shown).toEqual(['The folder of the setups couldn’t be read']);
    expect(end).toMatchObject({ kind: 'open', id: null, failure: { code: 'record.folderUnreadable' } });
  });
});
