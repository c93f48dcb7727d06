import { Button } from '@fluentui/react-components';
import type { SetupState, SetupSummary } from '../../../shared/contract';
import { daysSince, daysUntil } from '../../../shared/texts/days';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { shortOrgId } from '../../ui/short-org-id';
import { openCopies } from '../copies/state';
import { openRecord } from '../record/actions';
import { saveCalendar } from '../reminders/calendar-actions';
import { SavedCalendar } from '../reminders/saved-calendar';
import { openRenewal } from '../renewal/actions';
import { backUpSetup } from '../restore/open-page';
import { openSetup } from './actions';
import { SetupMenu } from './setup-menu';
import { SetupPill } from './setup-pill';

interface SetupRowProps {
  readonly setup: SetupSummary;
  /** How many setups are for its organization. */
  readonly siblings: number;
  readonly onNote: () => void;
  readonly onRename: () => void;
  readonly onDelete: () => void;
}

/** What to do with a setup, by its state; each opens it where that is done. */
const deeds: Readonly<Record<SetupState, 'renew' | 'continue' | 'open'>> = {
  expired: 'renew',
  failing: 'renew',
  expiresSoon: 'renew',
  attention: 'continue',
  unfinished: 'continue',
  working: 'open',
};

/** One setup in the list: which organization, how it stands, until when, and what to do. */
export function SetupRow({ setup, siblings, onNote, onRename, onDelete }: SetupRowProps) {
  const { t, day } = useTranslator();
  const busy = useApp((app) => app.busy);
  const saved = useApp((app) => app.saved?.setupId === setup.id);
  const name = setup.name || t('app.unnamed');
  const deed = deeds[setup.state];
  return (
    <li className="setup" data-state={setup.state}>
      <div className="setup-name">
        <p className="strong">{name}</p>
        <p className="quiet">
          {setup.orgId ? <code title={setup.orgId}>{shortOrgId(setup.orgId)}</code> : t('home.noOrgId')}
        </p>
        {setup.accountEmail ? <p className="quiet">{setup.accountEmail}</p> : null}
        {setup.notes ? (
          <p className="quiet setup-notes" translate="no">
            {setup.notes}
          </p>
        ) : null}
        {siblings > 1 ? <p className="quiet">{t('list.siblings', { count: siblings })}</p> : null}
        {setup.cloudKind === 'file' ? <span className="pill">{setup.cloudName}</span> : null}
        {setup.tokenPlace === 'thisRun' ? <span className="pill">{t('app.token.thisRun')}</span> : null}
      </div>
      <div className="setup-state">
        <SetupPill setup={setup} />
        {setup.renewing ? (
          <span className="pill" data-tone="info">
            {t('renewal.rail')}
          </span>
        ) : null}
        {setup.state === 'unfinished' ? <p className="quiet">{t(`step.${setup.furthest}`)}</p> : null}
      </div>
      <div className="setup-fact">
        <p className="caption">{t('home.column.validUntil')}</p>
        <p>{setup.expiresAt ? day(setup.expiresAt) : t(setup.tokenPlace ? 'home.noExpiry' : 'home.noToken')}</p>
        {setup.expiresAt ? (
          <p className="quiet">
            {setup.state === 'expired'
              ? t('home.daysAgo', { days: daysSince(setup.expiresAt) })
              : t('home.days', { days: daysUntil(setup.expiresAt) })}
          </p>
        ) : null}
      </div>
      <div className="setup-fact">
        <p className="caption">{t('home.column.lastPassed')}</p>
        <p>{setup.lastPassedAt ? day(setup.lastPassedAt) : t('home.never')}</p>
        {setup.lastPassedAt ? (
          <p className="quiet">{t('home.daysAgo', { days: daysSince(setup.lastPassedAt) })}</p>
        ) : null}
      </div>
      <div className="actions">
        <Button
          disabled={busy !== null}
          aria-label={t(`home.deed.${deed}.what`, { name })}
          onClick={() => void (setup.renewable && deed === 'renew' ? openRenewal : openSetup)(setup.id)}
        >
          {t(`home.deed.${deed}`)}
        </Button>
        <SetupMenu
          name={name}
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
      </div>
      {saved ? <SavedCalendar /> : null}
    </li>
  );
}
