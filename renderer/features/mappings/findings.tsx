import { ErrorCircle16Filled, Info16Filled, Warning16Filled } from '@fluentui/react-icons';
import type { Finding, FindingCode } from '../../../shared/contract';
import type { MessageId } from '../../../shared/texts/i18n';
import { findingText } from '../../../shared/texts/mapping-texts';
import { useTranslator } from '../../lib/i18n';
import { VisuallyHidden } from '../../ui/text';
import { ExpressionMistake } from './expression-mistake';
import css from './findings.module.css';

const icons = { error: <ErrorCircle16Filled />, warning: <Warning16Filled />, info: <Info16Filled /> };
const tones = { error: 'danger', warning: 'warning', info: 'info' } as const;

/** More about a finding, on request. */
const reasons: Readonly<Partial<Record<FindingCode, MessageId>>> = {
  userNameChanged: 'workbench.userName.why',
  userNameDuplicates: 'workbench.userName.why',
  neverCleared: 'workbench.neverCleared.why',
};

function Why({ code }: { code: FindingCode }) {
  const { t } = useTranslator();
  const reason = reasons[code];
  return reason ? (
    <details>
      <summary>{t('workbench.why')}</summary>
      <p>{t(reason)}</p>
    </details>
  ) : null;
}

/** The findings about a mapping or the table. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const translator = useTranslator();
  const { t } = translator;
  if (findings.length === 0) return null;
  return (
    <ul className={css.findings}>
      {findings.map((finding) => (
        <li key={`${finding.code} ${JSON.stringify(finding.values)}`} data-tone={tones[finding.severity]}>
          <span aria-hidden="true">{icons[finding.severity]}</span>
          <div>
            <p>
              <VisuallyHidden>{t(`workbench.severity.${finding.severity}`)} </VisuallyHidden>
              {findingText(finding, translator)}
            </p>
            {finding.error ? <ExpressionMistake error={finding.error} /> : null}
            <Why code={finding.code} />
          </div>
        </li>
      ))}
    </ul>
  );
}
