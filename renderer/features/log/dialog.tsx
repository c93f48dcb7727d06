import { Button, Dialog, DialogActions, DialogBody, DialogTitle, Radio, RadioGroup } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons';
import { logFilters } from '../../../shared/enums/log';
import { useTranslator } from '../../lib/i18n';
import { FailureCallout } from '../../ui/callout';
import { CopyButton } from '../../ui/copy-button';
import { TellingSurface } from '../../ui/dialog-surface';
import { DialogText } from '../../ui/dialog-text';
import { closeLog, copyLog, filterLog, showLogFile } from './actions';
import css from './dialog.module.css';
import { LogEntries } from './entries';
import { useLog } from './state';

/** The last entries of the log, to read, to copy for a ticket, and to find in the file manager. */
export function LogDialog() {
  const { t } = useTranslator();
  const { filter, view, failure } = useLog();
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && closeLog()}>
      <TellingSurface className={css.dialog}>
        <DialogBody>
          <DialogTitle>{t('log.title')}</DialogTitle>
          <DialogText className={css.content}>
            <p>{t('log.lead')}</p>
            {failure ? <FailureCallout failure={failure} alert /> : null}
            {view?.failure ? <FailureCallout failure={view.failure} tone="warning" /> : null}
            <RadioGroup
              layout="horizontal"
              aria-label={t('log.filter')}
              value={filter}
              onChange={(_, { value }) => {
                const wanted = logFilters.find((each) => each === value);
                if (wanted) void filterLog(wanted);
              }}
            >
              {logFilters.map((each) => (
                <Radio key={each} value={each} label={t(`log.filter.${each}`)} />
              ))}
            </RadioGroup>
            <LogEntries view={view} filter={filter} />
          </DialogText>
          <DialogActions>
            <Button icon={<FolderOpen20Regular />} onClick={() => void showLogFile()}>
              {t('file.show')}
            </Button>
            <CopyButton what={t('log.title')} label={t('log.copy')} copy={copyLog} disabled={!view?.entries.length} />
            <Button appearance="primary" onClick={closeLog}>
              {t('log.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </TellingSurface>
    </Dialog>
  );
}
