import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { Delete20Regular, MoreHorizontal20Regular, Rename20Regular } from '@fluentui/react-icons';
import type { Translator } from '../../assets/i18n';
import type { SetupSummary } from '../../electron/contract';
import { openSetup } from '../actions/setups';
import { useTranslator } from '../i18n';
import { daysSince, daysUntil, shortOrgId } from '../parts/facts';
import { assertNever, useApp } from '../store';

interface SetupRowProps {
  readonly setup: SetupSummary;
  readonly onRename: () => void;
  readonly onDelete: () => void;
}

/** One setup in the list: which organization, how it stands, until when, and the way in. */
export function SetupRow({ setup, onRename, onDelete }: SetupRowProps) {
  const translator = useTranslator();
  const { t, day } = translator;
  const busy = useApp((app) => app.busy);
  const name = setup.name || t('app.unnamed');
  const unfinished = setup.state === 'unfinished' || setup.state === 'attention';
  return (
    <li className="setup">
      <div className="setup-name">
        <p className="strong">{name}</p>
        <p className="quiet">
          {setup.orgId ? <code title={setup.orgId}>{shortOrgId(setup.orgId)}</code> : t('home.noOrgId')}
        </p>
        {setup.accountEmail ? <p className="quiet">{setup.accountEmail}</p> : null}
        {setup.cloudKind === 'file' ? <span className="pill">{setup.cloudName}</span> : null}
        {setup.tokenPlace === 'thisRun' ? <span className="pill">{t('app.token.thisRun')}</span> : null}
      </div>
      <div className="setup-state">
        <StatePill setup={setup} />
        {setup.state === 'unfinished' ? <p className="quiet">{t(`step.${setup.furthest}`)}</p> : null}
      </div>
      <div className="setup-fact">
        <p className="caption">{t('home.column.validUntil')}</p>
        <p>{setup.expiresAt ? day(setup.expiresAt) : t(setup.tokenPlace ? 'home.noExpiry' : 'home.noToken')}</p>
        {setup.expiresAt && setup.state !== 'expired' ? (
          <p className="quiet">{t('home.days', { days: daysUntil(setup.expiresAt) })}</p>
        ) : null}
      </div>
      <div className="setup-fact">
        <p className="caption">{t('home.column.lastTest')}</p>
        <p>{setup.lastTestAt ? t('home.daysAgo', { days: daysSince(setup.lastTestAt) }) : t('home.never')}</p>
      </div>
      <div className="actions">
        <Button
          disabled={busy !== null}
          aria-label={t(unfinished ? 'home.continueWhat' : 'home.openWhat', { name })}
          onClick={() => void openSetup(setup.id)}
        >
          {t(unfinished ? 'app.continue' : 'home.open')}
        </Button>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={t('home.more', { name })} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem icon={<Rename20Regular />} onClick={onRename}>
                {t('home.rename')}
              </MenuItem>
              <MenuItem icon={<Delete20Regular />} onClick={onDelete}>
                {t('home.delete')}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
    </li>
  );
}

function StatePill({ setup }: { setup: SetupSummary }) {
  const { tone, text } = stateOf(setup, useTranslator());
  return (
    <span className="pill" data-tone={tone}>
      {text}
    </span>
  );
}

function stateOf(setup: SetupSummary, { t }: Translator) {
  switch (setup.state) {
    case 'unfinished':
      return { tone: 'info', text: t('app.stepOf', { number: setup.stepNumber, count: setup.stepCount }) };
    case 'working':
      return { tone: 'success', text: t('home.state.working') };
    case 'expiresSoon':
      return { tone: 'warning', text: t('home.state.expiresSoon', { days: daysUntil(setup.expiresAt ?? '') }) };
    case 'expired':
      return { tone: 'danger', text: t('home.state.expired') };
    case 'attention':
      return { tone: 'warning', text: t('home.state.attention') };
    default:
      return assertNever(setup.state);
  }
}
