import { Button, Dialog, DialogActions, DialogBody, DialogTitle, Spinner } from '@fluentui/react-components';
import { DocumentSearch24Regular } from '@fluentui/react-icons';
import { classNames } from '../../lib/class-names';
import { useTranslator } from '../../lib/i18n';
import { FailureCallout } from '../../ui/callout';
import { TellingSurface } from '../../ui/dialog-surface';
import { DialogText } from '../../ui/dialog-text';
import { chooseAndCheck, closeFileCheck } from './actions';
import css from './dialog.module.css';
import { CheckResult } from './result';
import { useFileCheck } from './state';

/** Lets a file be chosen, and shows whether it is an unaltered copy of this app. */
export function FileCheckDialog() {
  const { t } = useTranslator();
  const { running, checked, failure } = useFileCheck();
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && closeFileCheck()}>
      <TellingSurface>
        <DialogBody>
          <DialogTitle>{t('fileCheck.title')}</DialogTitle>
          <DialogText>
            {running ? (
              <Spinner className={classNames(css.running)} label={t('fileCheck.running')} />
            ) : checked ? (
              <CheckResult checked={checked} />
            ) : (
              <div className={css.lead}>
                <DocumentSearch24Regular aria-hidden="true" />
                <p>{t('fileCheck.lead')}</p>
              </div>
            )}
            {failure ? <FailureCallout failure={failure} alert /> : null}
          </DialogText>
          <DialogActions>
            <Button onClick={closeFileCheck}>{t('fileCheck.close')}</Button>
            <Button appearance="primary" disabledFocusable={running} onClick={() => void chooseAndCheck()}>
              {t(checked ? 'fileCheck.another' : 'fileCheck.choose')}
            </Button>
          </DialogActions>
        </DialogBody>
      </TellingSurface>
    </Dialog>
  );
}
