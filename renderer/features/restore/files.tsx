import { Button, Field, Input, ProgressBar } from '@fluentui/react-components';
import { LockClosed20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { RestoreFile } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Callout, FailureCallout } from '../../ui/callout';
import { Card } from '../../ui/layout';
import { ShowButton } from '../backup';
import { cancelUnlock, isCancelled, unlock } from './actions';
import { FileRemarks } from './file-remarks';
import css from './files.module.css';
import { useRestore } from './state';

/** Notes and actions about the opened files. */
export function RestoreFiles({ files, leftOut }: { files: readonly RestoreFile[]; leftOut: number }) {
  const { t } = useTranslator();
  return (
    <>
      {leftOut ? (
        <Callout tone="warning" alert>
          <p>{t('restore.leftOut', { count: leftOut, opened: files.length })}</p>
        </Callout>
      ) : null}
      {files.map((file) => (file.state === 'locked' ? <LockedFile key={file.index} file={file} /> : null))}
      <FileRemarks files={files.filter(({ state }) => state !== 'locked')} />
    </>
  );
}

/** Asks for the passphrase of an encrypted file. It goes to the main process and is not stored. */
function LockedFile({ file: { index, fileName } }: { file: RestoreFile }) {
  const { t } = useTranslator();
  const busy = useRestore((app) => app.busy);
  const failure = useRestore((app) => app.refusals[index]);
  const [passphrase, setPassphrase] = useState('');
  const [shown, setShown] = useState(false);
  const possible = passphrase !== '' && busy === null;
  const open = () => {
    if (possible) void unlock(index, passphrase);
  };
  return (
    <Card as="section" className={css.locked} aria-labelledby={`locked-${index}`}>
      <h2 id={`locked-${index}`}>
        <LockClosed20Regular aria-hidden="true" /> {t('restore.unlock.title', { file: fileName })}
      </h2>
      <div className={css.unlock}>
        <Field className={css.passphrase} label={t('restore.unlock.passphrase')}>
          <Input
            type={shown ? 'text' : 'password'}
            autoComplete="off"
            spellCheck={false}
            maxLength={1000}
            value={passphrase}
            onChange={(_, { value }) => setPassphrase(value)}
            onKeyDown={({ key }) => key === 'Enter' && open()}
            contentAfter={<ShowButton shown={shown} onClick={() => setShown(!shown)} />}
          />
        </Field>
        {busy === 'unlocking' ? (
          <Button onClick={() => void cancelUnlock()}>{t('app.cancel')}</Button>
        ) : (
          <Button appearance="primary" disabled={!possible} onClick={open}>
            {t('restore.unlock')}
          </Button>
        )}
      </div>
      {busy === 'unlocking' ? (
        <div className={css.progress}>
          <p aria-live="polite">{t('restore.unlock.working')}</p>
          <ProgressBar aria-label={t('restore.unlock.working')} />
        </div>
      ) : null}
      {failure && !isCancelled(failure) ? <FailureCallout failure={failure} alert /> : null}
    </Card>
  );
}
