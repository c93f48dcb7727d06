import { Button, DialogActions } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons';
import type { CopiesResult, SkippedSetups } from '../../../shared/contract';
import { failureTexts } from '../../../shared/texts/failure-texts';
import { useTranslator } from '../../lib/i18n';
import { Callout, FailureCallout } from '../../ui/callout';
import { DialogText } from '../../ui/dialog-text';
import { FilePath } from '../../ui/text';
import { chooseAgain, closeCopies, showCopies } from './actions';
import { resultTitle } from './result-text';

/** The saved copies and their folder, and the skipped setups with the reasons. */
export function Ended({ result }: { result: CopiesResult }) {
  const { t } = useTranslator();
  const { path, saved, total, cancelled, failure, leftOut } = result;
  const { id, values } = resultTitle(result);
  const tone = saved === total ? 'success' : cancelled ? 'info' : 'warning';
  return (
    <>
      <DialogText>
        <Callout tone={tone} title={t(id, values)}>
          {saved ? <FilePath translate="no">{path}</FilePath> : null}
          {saved && saved < total && (failure || cancelled) ? <p>{t('copies.stays')}</p> : null}
          {leftOut.map((group) => (
            <Group key={`${group.format} ${group.failure.code}`} group={group} />
          ))}
        </Callout>
        {failure ? <FailureCallout failure={failure} /> : null}
      </DialogText>
      <DialogActions>
        <Button onClick={chooseAgain}>{t('copies.again')}</Button>
        {saved ? (
          <Button icon={<FolderOpen20Regular />} onClick={() => void showCopies()}>
            {t('copies.show')}
          </Button>
        ) : null}
        <Button appearance="primary" onClick={closeCopies}>
          {t('copies.close')}
        </Button>
      </DialogActions>
    </>
  );
}

function Group({ group: { format, failure, count, setups } }: { group: SkippedSetups }) {
  const translator = useTranslator();
  const { t, list } = translator;
  const { title, advice } = failureTexts(failure, translator);
  const values = { format: t(`copies.format.${format}`), names: list(setups), more: count - setups.length };
  return <p>{t('copies.leftOut', { ...values, what: title, advice })}</p>;
}
