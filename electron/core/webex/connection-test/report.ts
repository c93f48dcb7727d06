import type { CheckView, TestReport } from '../../../../shared/contract';
import { failureTexts } from '../../../../shared/texts/failure-texts';
import type { Translator } from '../../../../shared/texts/i18n';
import { withoutServerWords } from '../../../../shared/texts/server-words';
import { resultOf, uncheckedTexts } from '../../../../shared/texts/test-claims';

export interface ReportInput {
  readonly report: TestReport;
  readonly setupName: string;
  readonly cloudName: string;
  readonly orgId: string;
  readonly tenantUrl: string;
  readonly appVersion: string;
}

/**
 * The connection test as plain text for a support ticket. It contains only what the checks show, so no token. Times are ISO
 * 8601 in UTC, because readers may be in other time zones. Lines end with `\n`.
 */
export function connectionReport(input: ReportInput, translator: Translator): string {
  const { t } = translator;
  const { report } = input;
  const head = [
    t('report.title', { app: t('app.name') }),
    '',
    line(t('report.setup'), input.setupName),
    line(t('report.cloud'), input.cloudName),
    line(t('report.orgId'), input.orgId),
    line(t('report.tenantUrl'), input.tenantUrl),
    line(t('report.version'), input.appVersion),
    line(t('report.at'), report.at),
    line(t('report.outcome'), t(`report.outcome.${resultOf(report)}`)),
    ...uncheckedTexts(report, translator),
  ];
  const checks = report.checks.flatMap((check) => ['', ...checkLines(check, translator)]);
  return [...head, ...checks, '', t('report.noSecret'), ''].join('\n');
}

function checkLines(check: CheckView, translator: Translator): string[] {
  const { t } = translator;
  const duration = check.duration === undefined ? '' : ` (${t('report.duration', { ms: check.duration })})`;
  const lines = [`[${t(`checkState.${check.state}`)}] ${t(`check.${check.id}.name`)}${duration}`];
  const add = (label: string, value: string | number | undefined) => {
    if (value !== undefined && value !== '') lines.push(`  ${line(label, value)}`);
  };
  add(t('report.request'), check.requestLine);
  add(t('report.seen'), pairs(check.seen));
  add(t('report.attempt'), check.attempt);
  if (check.failure) {
    const texts = failureTexts(check.failure, translator);
    add(t('report.cause'), t('report.cause.text', { title: texts.title, reason: texts.reason }));
    add(t('report.remedy'), texts.advice);
    add(t('report.said'), quoted(check.failure.detail?.said));
    add(
      t('report.detail'),
      [check.failure.code, pairs(withoutServerWords(check.failure.detail))].filter(Boolean).join(', '),
    );
  }
  add(t('report.trackingId'), check.trackingId);
  return lines;
}

/** Line breaks from a server or a person would break the report's layout. */
function line(label: string, value: string | number): string {
  return `${label}: ${String(value).replace(/\s+/g, ' ')}`;
}

/** The words of a server in quotation marks, which do not occur in them. */
function quoted(words: string | number | undefined): string {
  return words ? `“${words}”` : '';
}

function pairs(facts: Readonly<Record<string, string | number>> | undefined): string {
  return Object.entries(facts ?? {})
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join(', ');
}
