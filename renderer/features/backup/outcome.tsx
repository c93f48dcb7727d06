import { Button, ProgressBar } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons';
import type { BackupProgress, SavedBackup } from '../../../shared/contract';
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

/** What was saved, and where. */
export function BackupSaved({ saved: { file, setups, tokens, withoutToken } }: { saved: SavedBackup }) {
  const { t, list } = useTranslator();
  return (
    <Callout
      tone="success"
      title={t('backup.saved', { name: file.fileName })}
      actions={
        <Button icon={<FolderOpen20Regular />} onClick={() => void showInFolder(file.path)}>
          {t('file.show')}
        </Button>
      }
    >
      <FilePath translate="no">{file.path}</FilePath>
      <p>{t('backup.saved.text', { setups, tokens })}</p>
      {withoutToken.length ? (
        <p>{t('backup.saved.missing', { names: list(withoutToken.map((name) => name || t('app.unnamed'))) })}</p>
      ) : null}
      <p>{t('backup.lost')}</p>
    </Callout>
  );
}
