import { expect, it } from 'vitest';
import { usage } from '../../../electron/app/usage';
import { optionNames } from '../../../electron/core/lib/app-options';
import { locales } from '../../../shared/enums';
import { translator } from '../../../shared/texts/i18n';

it.each(locales)('the usage in %s names every option once, at the same column', (locale) => {
  const lines = usage('webex-entra-setup', translator(locale)).split('\n');
  const rows = lines.filter((line) => line.startsWith('  --'));
  const names = rows.map((line) => /^ {2}--([a-z-]+)/.exec(line)?.[1]);
  expect(names.sort()).toEqual([...optionNames].sort());
  expect(new Set(rows.map((line) => line.search(/(?<= {2})[^ -]/))).size).toBe(1);
  expect(lines[0]).toContain('webex-entra-setup');
});
