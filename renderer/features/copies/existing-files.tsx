import { Button, DialogActions } from '@fluentui/react-components';
import type { CopyPlan } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { DialogText } from '../../ui/dialog-text';
import { FilePath } from '../../ui/text';
import { chooseAgain, saveCopies } from './actions';
import css from './existing-files.module.css';

/** The files that exist already: they are overwritten only after a confirmation. */
export function ExistingFiles({ plan: { path, files, taken, takenNames } }: { plan: CopyPlan }) {
  const { t } = useTranslator();
  const more = taken - takenNames.length;
  return (
    <>
      <DialogText>
        <FilePath translate="no">{path}</FilePath>
        <p>{t('copies.taken.text')}</p>
        <ul className={css.files} translate="no">
          {takenNames.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
        {more ? <p>{t('copies.taken.more', { count: more })}</p> : null}
        <p>{t('copies.taken.advice')}</p>
      </DialogText>
      <DialogActions>
        <Button onClick={chooseAgain}>{t('app.cancel')}</Button>
        <Button onClick={() => void saveCopies('replace', files)}>{t('copies.taken.replace')}</Button>
        <Button appearance="primary" onClick={() => void saveCopies('keepBoth', files)}>
          {t('copies.taken.keep')}
        </Button>
      </DialogActions>
    </>
  );
}
