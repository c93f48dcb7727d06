import { Button, Dialog, DialogActions, DialogBody, DialogTitle, Radio, RadioGroup } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { AutomaticCopiesView } from '../../../shared/contract';
import { locales } from '../../../shared/enums';
import { keptVersions } from '../../../shared/enums/files';
import { useTranslator } from '../../lib/i18n';
import { useIsSetByPolicy } from '../../lib/policies';
import { FailureCallout } from '../../ui/callout';
import { TellingSurface } from '../../ui/dialog-surface';
import { DialogText } from '../../ui/dialog-text';
import { Actions } from '../../ui/layout';
import { OrganizationValue } from '../../ui/organization-value';
import { FilePath, Quiet } from '../../ui/text';
import {
  changeAutomaticCopies,
  chooseAutomaticFolder,
  closeAutomatic,
  readAutomatic,
  retryAutomatic,
  showAutomatic,
  stopAutomatic,
} from './automatic-actions';
import css from './automatic-dialog.module.css';
import { useAutomatic } from './automatic-state';
import chooseCss from './choose.module.css';
import dialogCss from './dialog.module.css';

const notes = ['folders', 'old', 'deleted'] as const;

/** The folder of automatic copies, the number of versions, and the current state. */
export function AutomaticCopiesDialog() {
  const open = useAutomatic((page) => page.open);
  const view = useAutomatic((page) => page.view);
  useEffect(() => {
    if (open) void readAutomatic();
  }, [open]);
  return open && view ? <Opened view={view} /> : null;
}

function Opened({ view }: { view: AutomaticCopiesView }) {
  const { t } = useTranslator();
  const isSet = useIsSetByPolicy('CopiesFolder');
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && closeAutomatic()}>
      <TellingSurface className={dialogCss.dialog}>
        <DialogBody>
          <DialogTitle action={null}>{t('automatic.title')}</DialogTitle>
          <DialogText className={chooseCss.choose}>
            <p>{t('automatic.why')}</p>
            <Folder view={view} />
            <div className={chooseCss.pair}>
              <Choice
                id="automatic-keep"
                label={t('automatic.keep')}
                value={String(view.keep)}
                options={keptVersions.map((count) => ({ value: String(count), text: String(count) }))}
                onChoose={(value) => {
                  const keep = keptVersions.find((count) => String(count) === value);
                  if (keep) void changeAutomaticCopies({ keep });
                }}
              />
              <Choice
                id="automatic-language"
                label={t('automatic.language')}
                value={view.locale}
                options={locales.map((locale) => ({ value: locale, text: t(`app.language.${locale}`) }))}
                onChoose={(value) => {
                  const locale = locales.find((each) => each === value);
                  if (locale) void changeAutomaticCopies({ locale });
                }}
              />
            </div>
            {notes.map((note) => (
              <Quiet key={note}>{t(`automatic.note.${note}`)}</Quiet>
            ))}
          </DialogText>
          <DialogActions>
            {view.folder && !isSet ? <Button onClick={() => void stopAutomatic()}>{t('automatic.stop')}</Button> : null}
            <Button appearance="primary" onClick={closeAutomatic}>
              {t('automatic.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </TellingSurface>
    </Dialog>
  );
}

function Folder({ view: { folder, lastAt, waiting, failure } }: { view: AutomaticCopiesView }) {
  const { t, moment } = useTranslator();
  const isSet = useIsSetByPolicy('CopiesFolder');
  if (!folder)
    return (
      <div className={css.off}>
        {failure ? <FailureCallout failure={failure} tone="warning" /> : null}
        <p>{t('automatic.off')}</p>
        <Actions>
          <Button onClick={() => void chooseAutomaticFolder()}>{t('automatic.choose')}</Button>
        </Actions>
      </div>
    );
  return (
    <section aria-label={t('automatic.folder')}>
      {isSet ? (
        <OrganizationValue label={t('automatic.folder')} isLabelHidden>
          <FilePath translate="no">{folder}</FilePath>
        </OrganizationValue>
      ) : (
        <FilePath translate="no">{folder}</FilePath>
      )}
      <p>{lastAt ? t('automatic.last', { moment: moment(lastAt) }) : t('automatic.last.none')}</p>
      {waiting ? <p>{t('automatic.waiting', { count: waiting })}</p> : null}
      {failure ? (
        <FailureCallout
          failure={failure}
          tone="warning"
          className={css.below}
          actions={<Button onClick={() => void retryAutomatic()}>{t('automatic.retry')}</Button>}
        />
      ) : null}
      <Actions className={css.below}>
        <Button icon={<FolderOpen20Regular />} onClick={() => void showAutomatic()}>
          {t('automatic.show')}
        </Button>
        {isSet ? null : <Button onClick={() => void chooseAutomaticFolder()}>{t('automatic.choose.other')}</Button>}
      </Actions>
    </section>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (value: string) => void;
}

function Choice({ id, label, value, options, onChoose }: ChoiceProps) {
  return (
    <fieldset>
      <legend id={id}>{label}</legend>
      <RadioGroup aria-labelledby={id} value={value} onChange={(_, chosen) => onChoose(chosen.value)}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.text} />
        ))}
      </RadioGroup>
    </fieldset>
  );
}
