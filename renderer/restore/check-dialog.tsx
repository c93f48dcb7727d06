import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components';
import { DocumentSearch24Regular } from '@fluentui/react-icons';
import { useTranslator } from '../i18n';
import { Announcer } from '../parts/announcer';
import { FailureCallout } from '../parts/callout';
import { chooseAndCheck, closeCheck } from './check-actions';
import { CheckResult } from './check-result';
import { useCheck } from './check-state';

/** Lets a file be chosen, and says whether it is a copy of this app and as it was saved. */
export function CheckDialog() {
  const { t } = useTranslator();
  const { running, checked, failure } = useCheck();
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && closeCheck()}>
      <DialogSurface className="dialog check">
        <DialogBody>
          <DialogTitle>{t('check.title')}</DialogTitle>
          <DialogContent className="dialog-text">
            {running ? (
              <Spinner className="check-running" label={t('check.running')} />
            ) : checked ? (
              <CheckResult checked={checked} />
            ) : (
              <div className="check-lead">
                <DocumentSearch24Regular aria-hidden="true" />
                <p>{t('check.lead')}</p>
              </div>
            )}
            {failure ? <FailureCallout failure={failure} alert /> : null}
          </DialogContent>
          <DialogActions>
            <Button onClick={closeCheck}>{t('check.close')}</Button>
            <Button appearance="primary" disabledFocusable={running} onClick={() => void chooseAndCheck()}>
              {t(checked ? 'check.another' : 'check.choose')}
            </Button>
          </DialogActions>
        </DialogBody>
        {/* While a dialog is open, nothing outside of it is read out. */}
        <Announcer />
      </DialogSurface>
    </Dialog>
  );
}
