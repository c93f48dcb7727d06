import { Button, Spinner } from '@fluentui/react-components';
import { signInMinutes } from '../../../shared/enums/limits';
import { useNow } from '../../lib/hooks';
import { useTranslator } from '../../lib/i18n';
import { Card } from '../../ui/layout';
import { Quiet } from '../../ui/text';
import { cancelSignIn } from './actions';
import css from './waiting.module.css';

/** While the administrator signs in elsewhere. The main process ends it after `signInMinutes`. */
export function Waiting({ method, since }: { method: 'window' | 'browser'; since: number }) {
  const { t } = useTranslator();
  const elapsed = Math.max(0, Math.floor((useNow(true, 1000) - since) / 1000));
  const left = Math.max(0, signInMinutes * 60 - elapsed);
  const values = { minutes: Math.floor(left / 60), seconds: String(left % 60).padStart(2, '0') };
  return (
    <Card as="section" className={css.waiting}>
      <Spinner size="large" aria-hidden="true" />
      <div>
        <div role="status">
          <h2>{t(`signIn.waiting.${method}`)}</h2>
        </div>
        <p>{t(`signIn.waiting.${method}.text`)}</p>
        <Quiet role="timer">{t('signIn.waiting.time', values)}</Quiet>
      </div>
    </Card>
  );
}

export function CancelButton() {
  const { t } = useTranslator();
  return <Button onClick={() => void cancelSignIn()}>{t('signIn.waiting.cancel')}</Button>;
}
