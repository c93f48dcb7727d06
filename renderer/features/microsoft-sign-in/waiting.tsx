import { Button, Spinner } from '@fluentui/react-components';
import { signInMinutes } from '../../../shared/enums/limits';
import { useNow } from '../../lib/hooks';
import { useTranslator } from '../../lib/i18n';
import { CopyButton } from '../../ui/copy-button';
import { Actions } from '../../ui/layout';
import { Quiet } from '../../ui/text';
import { cancelMicrosoft, copyMicrosoftAddress, openMicrosoftAgain } from './actions';
import { ErrorNumber } from './error-number';
import css from './microsoft-sign-in.module.css';

/** While the administrator signs in in the browser. The main process ends it after `signInMinutes`. */
export function Waiting({ since }: { readonly since: number }) {
  const { t } = useTranslator();
  const elapsed = Math.max(0, Math.floor((useNow(true, 1000) - since) / 1000));
  const left = Math.max(0, signInMinutes * 60 - elapsed);
  const values = { minutes: Math.floor(left / 60), seconds: String(left % 60).padStart(2, '0') };
  return (
    <>
      <div className={css.waiting}>
        <Spinner size="large" aria-hidden="true" />
        <div>
          <p role="status">
            <strong>{t('microsoft.waiting')}</strong>
          </p>
          <p>{t('microsoft.waiting.text')}</p>
          <Quiet role="timer">{t('signIn.waiting.time', values)}</Quiet>
        </div>
      </div>
      <Actions>
        <Button onClick={() => void cancelMicrosoft()}>{t('signIn.waiting.cancel')}</Button>
        <Button onClick={() => void openMicrosoftAgain()}>{t('microsoft.waiting.openAgain')}</Button>
        <CopyButton
          what={t('microsoft.waiting.copy')}
          label={t('microsoft.waiting.copy')}
          copy={() => copyMicrosoftAddress()}
        />
      </Actions>
      <ErrorNumber />
    </>
  );
}
