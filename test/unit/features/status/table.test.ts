import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { statusTable } from '../../../../electron/features/status/table';
import type { QuarantinedRecord } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { failedTest, finished, now, record, statusOfRecords } from './records';

const revoked = { type: 'connectionTested', ...failedTest('token', 'http.unauthorized') } as const;
const setups = [finished(12, 'Contoso'), finished(100, '测试组织', revoked), record('')];

const damaged: QuarantinedRecord = { fileName: 'x.json', failure: { code: 'record.damaged' } };

function table(locale: 'en' | 'zh-CN', records = setups, unreadable = [damaged]) {
  return statusTable(statusOfRecords(records, { unreadable }), translator(locale));
}

it('the output is a table, followed by problems and advice', () => {
  expect(table('en')).toBe(`Setup      State         Valid until       Days left  Last successful test
测试组织   rejected      March 2, 2027     100        November 1, 2026
Contoso    expires soon  December 4, 2026  12         November 1, 2026
New setup  not finished  -                 -          -

测试组织: Webex rejected the token (401). Sign in to Webex again to get a new token.

x.json: The record x.json is damaged. Restore a copy of this setup, or start a new setup.
`);
});

it('the columns are aligned in Chinese as well', () => {
  const [head = '', ...rows] = table('zh-CN').split('\n').slice(0, 4);
  expect(head).toMatch(/^连接 +状态 +有效期至 +剩余天数 +上次成功测试$/);
  const column = stringWidth(head.slice(0, head.indexOf('状态')));
  for (const row of rows) {
    const cut = [...row].findIndex((_, index) => stringWidth([...row].slice(0, index).join('')) === column);
    expect([...row][cut - 1]).toBe(' ');
    expect([...row][cut]).not.toBe(' ');
  }
});

it('a setup of which only reading is known to work does not count as connected', () => {
  const role = (state: 'passed' | 'warning') => [{ id: 'administrator', state }] as const;
  const tested = (state: 'passed' | 'warning') =>
    ({ type: 'connectionTested', at: now.toISOString(), outcome: state, checks: role(state) }) as const;
  const [, full, limited] = table('en', [
    finished(100, 'Full', tested('passed')),
    finished(101, 'Limited', tested('warning')),
  ]).split('\n');
  expect(full).toMatch(/^Full +connected /);
  expect(limited).toMatch(/^Limited +reading works; writing not confirmed /);
});

it('an unreadable folder is not reported as an empty list', () => {
  const failure = { code: 'record.folderUnreadable', detail: { folder: '/data/setups', reason: 'EACCES' } } as const;
  expect(table('en', [], [{ fileName: 'setups', failure }])).toMatch(
    /^setups: The folder of the setups couldn’t be read\. Check [^\n]+\n$/,
  );
});

it('an empty list is reported, and control sequences in names are removed', () => {
  expect(table('en', []).split('\n')[0]).toBe('No setups.');
  const named = table('en', [finished(100, 'a\u001b[31mred\u202eb\u0007')]);
  expect(named).toContain('a [31mred b');
  expect(named).not.toMatch(/[^\n\P{Cc}]/u);
});
