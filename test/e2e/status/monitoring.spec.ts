import { join } from 'node:path';
import { onlyOn } from '../../fixtures/systems';
import { expect, test } from '../support/desktop';
import { seed } from '../support/seeded';
import { executable } from '../support/wizard';

onlyOn(test, ['linux'], 'the check for a shell');

for (const [locale, step, title, copy] of [
  ['en', 'Keep provisioning running', 'Monitoring', 'Copy Check'],
  ['zh-CN', '持续维护', '监控', '复制检查'],
] as const)
  test(`“Keep it running” offers a check for monitors with the paths of this computer, ${locale}`, async ({
    start,
    webex,
    folder,
  }) => {
    const data = join(folder, 'data');
    await seed(data, webex, { name: 'Contoso', expiresIn: 100, token: webex.token });
    const { page, app } = await start({ data, args: [`--lang=${locale}`] });
    await page
      .getByRole('button', { name: /^(Open |打开).*Contoso/ })
      .first()
      .click();
    await page.getByRole('navigation').getByRole('button', { name: step }).click();
    const monitoring = page.getByRole('region', { name: title });
    const copied = async () => {
      await monitoring.getByRole('button', { name: copy }).click();
      return app.evaluate(({ clipboard }) => clipboard.readText());
    };
    // A path with spaces or other letters is quoted for the shell.
    const program = /^[\w./-]+$/.test(executable) ? executable : `'${executable}'`;
    const call = `${program} --status --within=30 --user-data-dir=${data}`;
    await expect(monitoring.getByRole('region')).toContainText(call);
    expect(await copied()).toBe(`define command {\n  command_name  check_webex_entra\n  command_line  ${call}\n}`);
    await monitoring.getByRole('radio', { name: 'Zabbix' }).check();
    await expect(monitoring.getByRole('region')).toContainText(`UserParameter=webex.entra.status,${call}`);
  });
