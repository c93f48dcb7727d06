import stringWidth from 'string-width';
import type { FailureCode } from '../../../shared/contract';
import { failureTexts } from '../../../shared/texts/failure-texts';
import type { Translator } from '../../../shared/texts/i18n';
import type { SetupStatus } from '../../core/setup/setup-status';
import type { StatusReport } from './shape';

/** The status as a text table, aligned by terminal column width; lines end with `\n`. */
export function statusTable(report: StatusReport, translator: Translator): string {
  const { t } = translator;
  const head = [t('status.setup'), t('status.state'), t('status.until'), t('status.days'), t('status.lastPassed')];
  const rows = report.setups.map((setup) => rowOf(setup, translator));
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => stringWidth(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell)))
      .join('  ')
      .trimEnd();
  const unreadable = report.unreadable.map(({ file, problem }) => problemLine(file, problem, translator));
  const problems = report.setups.flatMap(({ name, problem }) =>
    problem ? [problemLine(plain(name) || t('app.unnamed'), problem, translator)] : [],
  );
  // Without the records folder or the one around it, the number of setups is unknown.
  const isListKnown = report.unreadable.every(
    ({ problem }) => !/^(record\.folderUnreadable|dataFolder\..*)$/.test(problem),
  );
  const table = rows.length ? [line(head), ...rows.map(line)] : isListKnown ? [t('status.none')] : [];
  return `${[table, ...[...problems, ...unreadable].map((text) => [text])]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function rowOf(
  { name, state, readingOnly, expiresAt, daysLeft, lastPassedAt }: SetupStatus,
  { t, day }: Translator,
): string[] {
  return [
    plain(name) || t('app.unnamed'),
    t(state === 'fine' && readingOnly ? 'status.is.readingOnly' : `status.is.${state}`),
    expiresAt ? day(expiresAt) : '-',
    daysLeft === null ? '-' : String(daysLeft),
    lastPassedAt ? day(lastPassedAt) : '-',
  ];
}

/** Every problem is a failure code of this app; its texts describe the problem and the solution. */
function problemLine(what: string, problem: string, translator: Translator): string {
  const texts = failureTexts({ code: problem as FailureCode, detail: { file: what } }, translator);
  return translator.t('status.problem', { what, title: texts.title, advice: texts.advice });
}

/** Removes terminal control sequences from a name. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
}
