import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import type { EntraSetUpView, SetupView, UndoItem } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Quiet } from '../../ui/text';
import { undoChange } from './actions';
import css from './entra-set-up.module.css';

interface UndoListProps {
  readonly setup: SetupView;
  readonly view: EntraSetUpView;
  readonly isSignedIn: boolean;
}

/** While one of these runs, nothing else is undone. */
const busy: readonly EntraSetUpView['flow']['at'][] = [
  'looking',
  'working',
  'deciding',
  'choosingRole',
  'person',
  'undoing',
];

/** What the app changed in Entra, the newest first, each with its undo. */
export function UndoList({ setup: { id }, view: { undo, flow }, isSignedIn }: UndoListProps) {
  const { t } = useTranslator();
  const title = useId();
  if (undo.length === 0) return null;
  return (
    <section aria-labelledby={title}>
      <h3 id={title}>{t('entraSetUp.undo.title')}</h3>
      <Quiet>{t('entraSetUp.undo.lead')}</Quiet>
      {isSignedIn ? null : <Quiet>{t('entraSetUp.undo.signIn')}</Quiet>}
      <ol className={css.undo}>
        {undo.map((item) => (
          <Item key={item.write} id={id} item={item} disabled={!isSignedIn || busy.includes(flow.at)} />
        ))}
      </ol>
    </section>
  );
}

function Item({ id, item, disabled }: { id: string; item: UndoItem; disabled: boolean }) {
  const { t, moment } = useTranslator();
  const about = useId();
  const { write, change, at, target, unknown, undo, obstacle } = item;
  const name = t(`entraWrite.${change}`);
  return (
    <li>
      <div>
        <span>{name}</span>
        <Quiet id={about}>
          {moment(at)}
          {target ? <code translate="no">{` ${target}`}</code> : null}
        </Quiet>
        {unknown ? <Quiet>{t('entraSetUp.undo.unknown')}</Quiet> : null}
        {obstacle ? <Quiet>{t(`entraSetUp.obstacle.${obstacle}`)}</Quiet> : null}
      </div>
      {undo ? (
        <Button
          size="small"
          disabledFocusable={disabled}
          aria-label={t('entraSetUp.undo.what', { title: name })}
          aria-describedby={about}
          onClick={() => void undoChange(id, write)}
        >
          {t('entraSetUp.undo.do')}
        </Button>
      ) : null}
    </li>
  );
}
