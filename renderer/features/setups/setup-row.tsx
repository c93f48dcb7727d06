import { Button } from '@fluentui/react-components';
import type { SetupState, SetupSummary } from '../../../shared/contract';
import { daysSince, daysUntil } from '../../../shared/texts/days';
import { classNames } from '../../lib/class-names';
import { useTranslator } from '../../lib/i18n';
import { openRecord, openRenewal, openSetup } from '../../lib/navigation';
import { shortOrgId } from '../../lib/short-org-id';
import { useApp } from '../../lib/store';
import { Actions } from '../../ui/layout';
import type { RowAttributes } from '../../ui/long-list';
import { Pill } from '../../ui/pill';
import { Caption, Quiet, Strong } from '../../ui/text';
import { backUpSetup } from '../backup';
import { openCopies } from '../copies';
import { SavedCalendar, saveCalendar } from '../reminders';
import { SetupMenu } from './setup-menu';
import { SetupPill } from './setup-pill';
import css from './setup-row.module.css';

interface SetupRowProps {
  readonly setup: SetupSummary;
  /** Its name, with what tells it from others of the same name. */
  readonly label: string;
  /** How many setups are for its organization. */
  readonly siblings: number;
  readonly attributes: RowAttributes;
  readonly onNote: () => void;
  readonly onRename: () => void;
  readonly onDelete: () => void;
}

type RowAction = 'renew' | 'continueRenewal' | 'continue' | 'open';

/** The action on a setup by its state; each opens the matching page. */
const actions: Readonly<Record<SetupState, RowAction>> = {
  expired: 'renew',
  failing: 'renew',
  expiresSoon: 'renew',
  attention: 'continue',
  unfinished: 'continue',
  working: 'open',
};

/** One setup in the list: its organization, state, expiry and next action. */
export function SetupRow({ setup, label, siblings, attributes, onNote, onRename, onDelete }: SetupRowProps) {
  const { t, day } = useTranslator();
  const busy = useApp((app) => app.busy);
  const saved = useApp((app) => app.saved?.setupId === setup.id);
  const action = setup.renewing ? 'continueRenewal' : actions[setup.state];
  return (
    <li {...attributes} className={css.row} data-state={setup.state}>
      <div data-part="name">
        <Strong className={css.detail}>{label}</Strong>
        <Quiet className={css.detail}>
          {setup.orgId ? <code title={setup.orgId}>{shortOrgId(setup.orgId)}</code> : t('home.noOrgId')}
        </Quiet>
        {setup.accountEmail ? <Quiet className={css.detail}>{setup.accountEmail}</Quiet> : null}
        {setup.notes ? (
          <Quiet className={classNames(css.detail, css.notes)} translate="no">
            {setup.notes}
          </Quiet>
        ) : null}
        {siblings > 1 ? <Quiet className={css.detail}>{t('list.siblings', { count: siblings })}</Quiet> : null}
        {setup.cloudKind === 'file' ? <Pill className={css.pill}>{setup.cloudName}</Pill> : null}
        {setup.tokenLocation === 'thisRun' ? <Pill className={css.pill}>{t('app.token.thisRun')}</Pill> : null}
      </div>
      <div className={css.state}>
        <SetupPill setup={setup} />
        {setup.renewing ? <Pill tone="info">{t('renewal.underWay')}</Pill> : null}
        {setup.state === 'unfinished' ? <Quiet>{t(`step.${setup.furthest}`)}</Quiet> : null}
        {setup.waitsForEntra === null ? null : (
          <Quiet>
            {t('entraPart.waiting', { name: setup.waitsForEntra, named: setup.waitsForEntra ? 'yes' : 'no' })}
          </Quiet>
        )}
      </div>
      <div className={css.fact}>
        <Caption className={css.factName}>{t('home.column.validUntil')}</Caption>
        <p>{setup.expiresAt ? day(setup.expiresAt) : t(setup.tokenLocation ? 'home.noExpiry' : 'home.noToken')}</p>
        {setup.expiresAt ? (
          <Quiet>
            {setup.state === 'expired'
              ? t('home.daysAgo', { days: daysSince(setup.expiresAt) })
              : t('home.days', { days: daysUntil(setup.expiresAt) })}
          </Quiet>
        ) : null}
      </div>
      <div className={css.fact}>
        <Caption className={css.factName}>{t('home.column.lastPassed')}</Caption>
        <p>{setup.lastPassedAt ? day(setup.lastPassedAt) : t('home.never')}</p>
        {setup.lastPassedAt ? <Quiet>{t('home.daysAgo', { days: daysSince(setup.lastPassedAt) })}</Quiet> : null}
      </div>
      <Actions className={css.actions}>
        <Button
          disabled={busy !== null}
          aria-label={t(`home.action.${action}.what`, { name: label })}
          onClick={() => void (setup.renewable && action === 'renew' ? openRenewal : openSetup)(setup.id)}
        >
          {t(`home.action.${action}`)}
        </Button>
        <SetupMenu
          name={label}
          noted={setup.notes !== ''}
          {...(setup.renewable ? { renewal: setup.renewing ? 'renewal.continue' : 'renewal.start' } : {})}
          onRenew={() => void openRenewal(setup.id)}
          onRecord={() => void openRecord(setup.id)}
          onCopies={() => openCopies(setup)}
          onBackUp={() => backUpSetup(setup)}
          onNote={onNote}
          onRename={onRename}
          onDelete={onDelete}
          {...(setup.expiresAt && setup.state !== 'expired' ? { onCalendar: () => void saveCalendar(setup.id) } : {})}
        />
      </Actions>
      {saved ? (
        <div className={css.saved} data-callouts="wide-from-761">
          <SavedCalendar />
        </div>
      ) : null}
    </li>
  );
}
