import type { MessageId, Translator } from '../../shared/texts/i18n';

/** Every option as it is written, and what it does. */
const rows: readonly (readonly [option: string, text: MessageId])[] = [
  ['--practice', 'usage.practice'],
  ['--cloud=FILE', 'usage.cloud'],
  ['--user-data-dir=DIR', 'usage.dataFolder'],
  ['--lang=LANGUAGE', 'usage.lang'],
  ['--status', 'usage.status'],
  ['--json', 'usage.json'],
  ['--test', 'usage.test'],
  ['--within=DAYS', 'usage.within'],
  ['--remind', 'usage.remind'],
  ['--help', 'usage.help'],
  ['--version', 'usage.version'],
];

/** The text of `--help`, also printed after a refused command line. @param program the name of the executable */
export function usage(program: string, { t }: Translator): string {
  const width = Math.max(...rows.map(([option]) => option.length));
  const lines = rows.map(([option, text]) => `  ${option.padEnd(width)}  ${t(text)}`);
  return [t('usage.line', { program }), '', ...lines, '', t('usage.chromium'), t('usage.exitCodes'), ''].join('\n');
}
