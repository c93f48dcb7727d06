import type { RestoreFile } from '../../../shared/contract';
import { failureTexts } from '../../../shared/texts/failure-texts';
import { useTranslator } from '../../lib/i18n';
import { Callout, FailureCallout, type Tone } from '../../ui/callout';
import { Dotted } from '../../ui/lists';
import { Strong } from '../../ui/text';

/** Number of files whose remark has a box of its own; the others are in a list that opens. */
const boxes = 3;

/** Why files could not be opened, and what to know of those that were: hundreds can be dropped at once. */
export function FileRemarks({ files }: { files: readonly RestoreFile[] }) {
  const { t } = useTranslator();
  const refused = files.filter(({ failure }) => failure);
  const noted = files.filter(({ failure, altered, newer }) => !failure && (altered || newer));
  return (
    <>
      {refused.slice(0, boxes).map(({ index, failure }) => failure && <FailureCallout key={index} failure={failure} />)}
      <MoreFiles
        tone="danger"
        title={t('restore.moreRefused', { count: refused.length - boxes })}
        files={refused.slice(boxes)}
      />
      {noted.slice(0, boxes).map((file) => (
        <Callout key={file.index} tone="warning">
          <Remark file={file} />
        </Callout>
      ))}
      <MoreFiles
        tone="warning"
        title={t('restore.moreNoted', { count: noted.length - boxes })}
        files={noted.slice(boxes)}
      />
    </>
  );
}

/** The remarks of the other files, closed at first. */
function MoreFiles({ tone, title, files }: { tone: Tone; title: string; files: readonly RestoreFile[] }) {
  const { t } = useTranslator();
  if (files.length === 0) return null;
  return (
    <Callout tone={tone} title={title}>
      <details>
        <summary>{t('restore.moreFiles')}</summary>
        <Dotted>
          {files.map((file) => (
            <li key={file.index}>
              <Remark file={file} />
            </li>
          ))}
        </Dotted>
      </details>
    </Callout>
  );
}

function Remark({ file: { fileName, failure, altered, newer } }: { file: RestoreFile }) {
  const translator = useTranslator();
  const { t } = translator;
  if (failure) {
    const { title, reason, advice } = failureTexts(failure, translator);
    return (
      <>
        <Strong>{title}</Strong>
        <p>{reason}</p>
        <p>{advice}</p>
      </>
    );
  }
  return (
    <>
      {altered ? <p>{t('restore.file.altered', { file: fileName })}</p> : null}
      {newer ? <p>{t('restore.file.newer', { file: fileName })}</p> : null}
    </>
  );
}
