import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure } from '../../../shared/contract';
import { failureTexts } from '../../../shared/texts/failure-texts';
import { translator } from '../../../shared/texts/i18n';
import { expectAccessible } from '../support/axe';
import { expect, test } from '../support/desktop';
import { appWithPolicies, needPolicyFile, type PolicyFile, policyFile } from '../support/policies';
import { runApp } from '../support/run';
import { seed } from '../support/seeded';
import { heading } from '../support/steps';

test.beforeEach(() => needPolicyFile(test));

const english = translator('en');
const { t } = english;
const source = policyFile;

interface Mistake extends PolicyFile {
  readonly failures: readonly Failure[];
  /** What is in effect beside it. */
  readonly inEffect: readonly string[];
}

const mistakes: Readonly<Record<string, Mistake>> = {
  'malformed JSON': {
    content: '{\n  "ClipboardSeconds": 30,\n}\n',
    failures: [{ code: 'policy.malformed', detail: { source, reason: 'notJson', line: 3 } }],
    inEffect: [],
  },
  'a list instead of an object': {
    content: '[]',
    failures: [{ code: 'policy.malformed', detail: { source, reason: 'notObject' } }],
    inEffect: [],
  },
  'an unknown name beside known ones': {
    content: { ClipboardSecond: 30, Updates: false },
    failures: [
      {
        code: 'policy.unknownName',
        detail: { policy: 'ClipboardSecond', nearest: 'ClipboardSeconds', source },
      },
    ],
    inEffect: ['Updates'],
  },
  'values of wrong types beside a right one': {
    content: { ClipboardSeconds: '30', Language: 'fr', Updates: false },
    failures: [
      {
        code: 'policy.badValue',
        detail: { policy: 'ClipboardSeconds', given: '30', kind: 'number', permitted: '30, 60, 90, 120', source },
      },
      {
        code: 'policy.badValue',
        detail: { policy: 'Language', given: 'fr', kind: 'choice', permitted: 'en, zh-CN', source },
      },
    ],
    inEffect: ['Updates'],
  },
  'a file that others can write': {
    content: { ClipboardSeconds: 30 },
    mode: '666',
    failures: [{ code: 'policy.unsafe', detail: { source, file: source, reason: 'writable' } }],
    inEffect: [],
  },
  'a file in a folder that others can write': {
    content: { ClipboardSeconds: 30 },
    folderMode: '777',
    failures: [{ code: 'policy.unsafe', detail: { source, file: '/etc/webex-entra-setup', reason: 'writable' } }],
    inEffect: [],
  },
  'a file of another user': {
    content: { ClipboardSeconds: 30 },
    owner: '12345',
    failures: [{ code: 'policy.unsafe', detail: { source, file: source, reason: 'owner' } }],
    inEffect: [],
  },
};

for (const [name, { failures, inEffect, ...file }] of Object.entries(mistakes))
  test(`the app shows what is ignored, and why: ${name}`, async ({ start, folder }) => {
    const wizard = await start({ executable: await appWithPolicies(folder, file) });
    const { page, data } = wizard;
    const notice = page.getByRole('alert').filter({ hasText: t('policies.ignored.title') });
    await expect(notice).toContainText(t('policies.ignored.text', { count: failures.length }));
    await expectAccessible('a start with policies that are ignored', page);
    await notice.getByRole('button', { name: t('policies.ignored.show') }).click();
    await expect(heading(page)).toHaveText(t('app.settings'));
    await expect(notice).toBeHidden();
    const section = page.getByRole('region', { name: t('policies.title') });
    for (const failure of failures)
      for (const text of Object.values(failureTexts(failure, english))) await expect(section).toContainText(text);
    for (const policy of inEffect) await expect(section).toContainText(t('policies.source', { name: policy, source }));
    await expectAccessible('settings with policies that are ignored', page);
    const seconds = page.getByRole('radio', { name: t('settings.clipboard.seconds', { seconds: 90 }) });
    await expect(seconds).toBeChecked();
    await expect
      .poll(() => readFile(join(data, 'logs', 'app.log'), 'utf8').catch(() => ''))
      .toContain(`"${failures[0]?.code}"`);
    // Nothing of it is chosen, so the notice comes back with the next start.
    await page.getByRole('button', { name: t('settings.back') }).click();
    await notice.getByRole('button', { name: t('app.dismiss') }).click();
    await expect(notice).toBeHidden();
  });

test('--status and --remind print what is ignored on standard error, and answer', async ({ folder, webex }) => {
  const data = join(folder, 'data');
  await seed(data, webex, { name: 'Contoso', expiresIn: 300 });
  const program = await appWithPolicies(folder, { content: { Language: 'zh-CN', ClipboardSeconds: 1 } });
  const chinese = translator('zh-CN');
  const reason = chinese.t('failure.policy.badValue.title', { policy: 'ClipboardSeconds' });
  const text = await runApp(data, ['--status', '--lang=en'], {}, 'pipe', program);
  expect(text.code).toBe(0);
  expect(text.error).toContain(reason);
  // The language of the organization goes before the option.
  expect(text.out).toMatch(/\p{Script=Han}/u);
  const json = await runApp(data, ['--status', '--json'], {}, 'pipe', program);
  expect(JSON.parse(json.out)).toMatchObject({ exitCode: 0 });
  expect(json.error).toContain(reason);

  const session = { DISPLAY: process.env.DISPLAY, DBUS_SESSION_BUS_ADDRESS: process.env.DBUS_SESSION_BUS_ADDRESS };
  const reminded = await runApp(data, ['--remind'], session, 'pipe', program);
  expect([reminded.code, reminded.error.includes(reason)]).toEqual([0, true]);
});

test('--help and a start that fails are in the language of the organization, without a display', async ({ folder }) => {
  const program = await appWithPolicies(folder, { content: { Language: 'zh-CN' } });
  const help = await runApp(join(folder, 'data'), ['--help', '--lang=en'], {}, 'pipe', program);
  expect([help.code, /\p{Script=Han}/u.test(help.out)]).toEqual([0, true]);
  const failed = await runApp('/proc/none', ['--lang=en'], {}, 'pipe', program);
  expect(failed.code).not.toBe(0);
  expect(failed.error).toMatch(/\p{Script=Han}/u);
});

test('no option and no variable names another file with policies', async ({ folder }) => {
  const file = join(folder, 'own.json');
  for (const name of ['policies', 'policy-file', 'policies-file']) {
    const refused = await runApp(join(folder, 'data'), [`--${name}=${file}`], {}, 'pipe');
    expect(refused.error).toContain(`--${name}`);
    expect(refused.code).not.toBe(0);
  }
});
