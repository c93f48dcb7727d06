import type { MessageId, Translator } from '../../shared/texts/i18n';
import type { AppOption } from '../core/lib/app-options';

/** Each option as it is written, and what it does. */
const rows: Readonly<Record<AppOption, readonly [option: string, text: MessageId]>> = {
  practice: ['--practice', 'usage.practice'],
  cloud: ['--cloud=FILE', 'usage.cloud'],
  'user-data-dir': ['--user-data-dir=DIR', 'usage.dataFolder'],
  lang: ['--lang=LANGUAGE', 'usage.lang'],
  status: ['--status', 'usage.status'],
  json: ['--json', 'usage.json'],
  test: ['--test', 'usage.test'],
  within: ['--within=DAYS', 'usage.within'],
  remind: ['--remind', 'usage.remind'],
  help: ['--help', 'usage.help'],
  version: ['--version', 'usage.version'],
};

/** The text of `--help`, also printed after a refused command line. @param program the name of the executable */
export function usage(program: string, { t }: Translator): string {
  const width = Math.max(...Object.values(rows).map(([option]) => option.length));
  const lines = Object.values(rows).map(([option, text]) => `  ${option.padEnd(width)}  ${t(text)}`);
  return [t('usage.line', { program }), '', ...lines, '', t('usage.chromium'), t('usage.exitCodes'), ''].join('\n');
}
