import { Button, ProgressBar } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons';
import type { BackupProgress, SavedBackup, TokenLeftOut } from '../../../shared/contract';
import { maximumTokenLength } from '../../../shared/enums/limits';
import { showInFolder } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { FilePath } from '../../ui/text';
import css from './outcome.module.css';

/** The progress of a backup. The duration of the encryption is unknown, so the bar is indeterminate. */
export function BackupProgressView({ progress }: { progress: BackupProgress | null }) {
  const { t } = useTranslator();
  if (!progress) return null;
  const { stage, done, total } = progress;
  const text = t(`backup.${stage}`, { done, total });
  return (
    <div className={css.progress}>
      <p aria-live="polite">{text}</p>
      <ProgressBar aria-label={text} {...(stage === 'collecting' && total ? { value: done, max: total } : {})} />
    </div>
  );
}

interface BackupSavedProps {
  readonly saved: SavedBackup;
  /** What to do with the file, or to know about it. */
  readonly after: string;
}

/** What was saved, and where. */
export function BackupSaved({ saved: { file, setups, tokens, leftOut }, after }: BackupSavedProps) {
  const { t } = useTranslator();
  return (
    <Callout
      tone={leftOut.length ? 'warning' : 'success'}
      title={t('backup.saved', { name: file.fileName })}
      actions={
        <Button icon={<FolderOpen20Regular />} onClick={() => void showInFolder(file.path)}>
          {t('file.show')}
        </Button>
      }
    >
      <FilePath translate="no">{file.path}</FilePath>
      <p>{t('backup.saved.text', { setups, tokens })}</p>
      {leftOut.length ? <LeftOut tokens={leftOut} /> : null}
      <p>{after}</p>
    </Callout>
  );
}

/** The tokens that are not in the backup, and why. */
function LeftOut({ tokens }: { tokens: readonly TokenLeftOut[] }) {
  const { t } = useTranslator();
  return (
    <>
      <p>{t('backup.leftOut', { count: tokens.length })}</p>
      <ul className={css.leftOut}>
        {tokens.map(({ name, slot, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two setups can have one name
          <li key={index}>
            {t(`backup.leftOut.${reason}`, { name: name || t('app.unnamed'), slot, maximum: maximumTokenLength })}
          </li>
        ))}
      </ul>
    </>
  );
}
