import { AppGeneric24Regular, ArrowSync24Regular, Clock24Regular, ScaleFill24Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { LookOutcome } from '../../../shared/contract';
import { seenStatusText } from '../../../shared/texts/entra-seen-texts';
import { useTranslator } from '../../lib/i18n';
import type { Tone } from '../../ui/callout';
import { Card } from '../../ui/layout';
import { Caption, Strong } from '../../ui/text';
import { differencesOf } from './differences';
import css from './look-summary.module.css';

type Seen = Extract<LookOutcome, { kind: 'seen' }>;

/** What was seen at a glance: the application, its provisioning, the last cycle, and what differs from the setup. */
export function LookSummary({ outcome }: { outcome: Seen }) {
  const translator = useTranslator();
  const { t, list } = translator;
  const { application, job, seen } = outcome;
  const state = seen.state.ok ? seen.state.value : null;
  const assigned = seen.assignments.ok ? seen.assignments.value : null;
  const { count, tenantUrl, rows, unread } = differencesOf(seen);
  const differs = [tenantUrl && t('look.diff.tenantUrl'), rows > 0 && t('look.diff.mappings', { count: rows })];
  const compared = seen.mappings.ok || seen.settings.ok;
  return (
    <ul className={css.tiles}>
      <Tile
        icon={<AppGeneric24Regular />}
        name={t('look.tile.application')}
        text={application.name}
        isName
        tone="success"
      >
        {assigned ? t('look.tile.assigned', { users: assigned.users, groups: assigned.groups }) : null}
      </Tile>
      <Tile
        icon={<ArrowSync24Regular />}
        name={t('look.tile.provisioning')}
        text={seenStatusText({ status: state?.status ?? job?.status ?? null, job: job?.id ?? null }, translator)}
        tone={stateTone(state?.status)}
      >
        {state?.quarantine ? t(`look.quarantine.reason.${state.quarantine.reason}`) : null}
      </Tile>
      <Cycle outcome={outcome} />
      <Tile
        icon={<ScaleFill24Regular />}
        name={t('look.tile.compared')}
        text={count ? t('look.tile.differs', { count }) : compared ? t('look.tile.same') : t('look.status.unknown')}
        tone={count ? 'warning' : compared ? 'success' : undefined}
      >
        {[
          count ? list(differs.filter((each) => each !== false)) : '',
          unread ? t('look.tile.partial', { count: unread }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </Tile>
    </ul>
  );
}

function Cycle({ outcome: { seen } }: { outcome: Seen }) {
  const { t, moment } = useTranslator();
  const last = seen.state.ok ? seen.state.value.last : null;
  const tone = !last
    ? undefined
    : last.result === 'succeeded'
      ? 'success'
      : last.result === 'failed'
        ? 'danger'
        : 'warning';
  const text = last ? t(`look.cycle.${last.result}`) : t(seen.state.ok ? 'look.tile.noCycle' : 'look.status.unknown');
  return (
    <Tile icon={<Clock24Regular />} name={t('look.tile.cycle')} text={text} tone={tone}>
      {last?.began ? moment(last.ended ?? last.began) : null}
    </Tile>
  );
}

function stateTone(status: string | undefined): Tone | undefined {
  if (status === 'active') return 'success';
  if (status === 'quarantine') return 'danger';
  return status === undefined || status === 'unknown' ? undefined : 'warning';
}

interface TileProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly text: string;
  /** A name in Entra, which no one translates. */
  readonly isName?: boolean;
  readonly tone: Tone | undefined;
  readonly children?: ReactNode;
}

function Tile({ icon, name, text, isName = false, tone, children }: TileProps) {
  return (
    <Card as="li" className={css.tile} data-tone={tone}>
      <span className={css.icon} aria-hidden="true">
        {icon}
      </span>
      <Caption>{name}</Caption>
      <Strong translate={isName ? 'no' : undefined}>{text}</Strong>
      {children ? <Caption>{children}</Caption> : null}
    </Card>
  );
}
