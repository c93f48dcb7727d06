import { Button, Checkbox, Dialog, DialogActions, DialogBody, DialogTitle } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Failure, SavedBackup } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { FailureCallout } from '../../ui/callout';
import { Surface } from '../../ui/dialog-surface';
import { DialogText } from '../../ui/dialog-text';
import { Quiet } from '../../ui/text';
import { cancelBackup, closeBackup, isCancelled, saveBackup } from './actions';
import { BackupProgressView, BackupSaved } from './outcome';
import { isUsable, noPassphrase, PassphraseField } from './passphrase-field';
import { type BackupTarget, useBackup } from './state';

type Stage = 'form' | 'tokens' | 'working' | 'saved';

/** Saves an encrypted backup: passphrase, what including tokens means, progress and result. */
export function BackupDialog({ target }: { target: BackupTarget }) {
  const { t } = useTranslator();
  const { only } = target;
  const progress = useBackup((backup) => backup.progress);
  const [stage, setStage] = useState<Stage>('form');
  const [passphrase, setPassphrase] = useState({ ...noPassphrase, shown: only !== undefined });
  const [withTokens, setWithTokens] = useState(only !== undefined);
  const [agreed, setAgreed] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saved, setSaved] = useState<SavedBackup | null>(null);
  const close = () => {
    if (stage === 'working') void cancelBackup();
    closeBackup();
  };
  const save = async () => {
    setFailure(null);
    setStage('working');
    const result = await saveBackup(target, passphrase.text, withTokens);
    if (result.ok && result.value) {
      setPassphrase(noPassphrase);
      setSaved(result.value);
      setStage('saved');
      return;
    }
    setFailure(result.ok || isCancelled(result.failure) ? null : result.failure);
    setStage('form');
  };
  const title = only
    ? t('backup.once.title')
    : target.id
      ? t('backup.title', { name: target.name || t('app.unnamed') })
      : t('backup.title.all', { count: target.count });
  const cancel = <Button onClick={close}>{t('app.cancel')}</Button>;
  if (stage === 'saved' && saved)
    return (
      <BackupSurface
        page={stage}
        title={title}
        onClose={close}
        actions={<Button onClick={close}>{t('backup.close')}</Button>}
      >
        <BackupSaved saved={saved} after={t(only ? 'backup.once.after' : 'backup.lost')} />
      </BackupSurface>
    );
  if (stage === 'working')
    return (
      <BackupSurface
        page={stage}
        title={title}
        onClose={close}
        actions={<Button onClick={() => void cancelBackup()}>{t('app.cancel')}</Button>}
      >
        <BackupProgressView progress={progress} />
      </BackupSurface>
    );
  if (stage === 'tokens')
    return (
      <BackupSurface
        page={stage}
        title={t('backup.tokens.title')}
        onClose={close}
        actions={
          <>
            <Button onClick={() => setStage('form')}>{t('app.back')}</Button>
            <Button appearance="primary" disabled={!agreed} onClick={() => void save()}>
              {t('backup.save')}
            </Button>
          </>
        }
      >
        <p>{t('backup.tokens.what')}</p>
        <p>{t('backup.tokens.where')}</p>
        <p>{t('backup.tokens.copies')}</p>
        <Checkbox
          checked={agreed}
          label={t('backup.tokens.agree')}
          onChange={(_, { checked }) => setAgreed(checked === true)}
        />
      </BackupSurface>
    );
  const next = () => (withTokens && !only ? setStage('tokens') : void save());
  return (
    <BackupSurface
      page={stage}
      title={title}
      onClose={close}
      actions={
        <>
          {cancel}
          <Button appearance="primary" disabled={!isUsable(passphrase)} onClick={next}>
            {t(only ? 'backup.once.save' : withTokens ? 'backup.next' : 'backup.save')}
          </Button>
        </>
      }
    >
      <p>{only ? t('backup.once.lead', { name: target.name || t('app.unnamed'), slot: only }) : t('backup.lead')}</p>
      {failure ? <FailureCallout failure={failure} alert /> : null}
      <PassphraseField value={passphrase} onChange={setPassphrase} suggested={only !== undefined} />
      <Quiet>{t('backup.lost')}</Quiet>
      {only ? null : (
        <>
          <Checkbox
            checked={withTokens}
            label={t('backup.tokens')}
            aria-describedby="backup-tokens-hint"
            onChange={(_, { checked }) => {
              setWithTokens(checked === true);
              setAgreed(false);
            }}
          />
          <Quiet id="backup-tokens-hint">{t('backup.tokens.hint')}</Quiet>
        </>
      )}
    </BackupSurface>
  );
}

interface BackupSurfaceProps {
  readonly page: Stage;
  readonly title: string;
  readonly actions: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function BackupSurface({ page, title, actions, onClose, children }: BackupSurfaceProps) {
  return (
    // A click outside of the dialog must not discard the typed passphrase.
    <Dialog open onOpenChange={(_, { open, type }) => !open && type !== 'backdropClick' && onClose()}>
      <Surface page={page}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogText>{children}</DialogText>
          <DialogActions>{actions}</DialogActions>
        </DialogBody>
      </Surface>
    </Dialog>
  );
}
