import { Button, DialogActions, DialogContent } from '@fluentui/react-components';
import type { PlacedCopies } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { chooseAgain, saveCopies } from './actions';

/** Files that are there already: nothing is overwritten without asking. */
export function Taken({ placed: { path, files, taken, takenNames } }: { placed: PlacedCopies }) {
  const { t } = useTranslator();
  const more = taken - takenNames.length;
  return (
    <>
      <DialogContent className="dialog-text">
        <p className="mono path" translate="no">
          {path}
        </p>
        <p>{t('copies.taken.text')}</p>
        <ul className="copies-taken" translate="no">
          {takenNames.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
        {more ? <p>{t('copies.taken.more', { count: more })}</p> : null}
        <p>{t('copies.taken.advice')}</p>
      </DialogContent>
      <DialogActions fluid>
        <Button onClick={chooseAgain}>{t('app.cancel')}</Button>
        <Button onClick={() => void saveCopies('replace', files)}>{t('copies.taken.replace')}</Button>
        <Button appearance="primary" onClick={() => void saveCopies('keepBoth', files)}>
          {t('copies.taken.keep')}
        </Button>
      </DialogActions>
    </>
  );
}
