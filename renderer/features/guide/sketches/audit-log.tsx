import { useTranslator } from '../../../lib/i18n';
import { Badge, Box, Sketch, Stroke } from '../../../ui/sketch';
import { Label, LabelStrong } from '../../../ui/sketch-label';

const entries = [0, 1, 2] as const;

/** Entra's audit log: an entry of the menu under Activity, and the two filters that show the synchronization alone. */
export function AuditLogSketch() {
  const { t } = useTranslator();
  return (
    <Sketch label={t('guide.check.audit.sketch')} height={196}>
      <Stroke d="M118 0v196" look="line" />
      <Box x="14" y="18" width="64" height="8" rx="4" look="bar" />
      <Box x="14" y="42" width="72" height="6" rx="3" look="soft" />
      <Label x={14} y={76} width={98}>
        {t('guide.check.audit.sketch.activity')}
      </Label>
      <Box x="6" y="86" width="106" height="24" rx="4" look="mark" />
      <Badge x={20} y={98} number="4" />
      <Label x={32} y={102} width={76} look="strong">
        {t('guide.check.audit.sketch.logs')}
      </Label>
      <Box x="14" y="124" width="60" height="6" rx="3" look="soft" />
      <Filter y={14} label={t('guide.check.audit.sketch.service')} value={t('guide.check.audit.sketch.provisioning')} />
      <Filter y={46} label={t('guide.check.audit.sketch.category')} value="UserManagement" data />
      <Stroke d="M118 86h302" look="line" />
      {entries.map((entry) => (
        <Entry key={entry} y={108 + entry * 28} />
      ))}
    </Sketch>
  );
}

function Filter({ y, label, value, data }: { y: number; label: string; value: string; data?: boolean }) {
  return (
    <>
      <Box x="134" y={y} width="270" height="26" rx="13" look="target" />
      <Label x={150} y={y + 17} width={240}>
        {label}
        <LabelStrong dx="6" data={data ?? false}>
          {value}
        </LabelStrong>
      </Label>
    </>
  );
}

/** A line of the log: when, what, whom. */
function Entry({ y }: { y: number }) {
  return (
    <>
      <Box x="134" y={y} width="60" height="6" rx="3" look="soft" />
      <Box x="210" y={y} width="90" height="6" rx="3" look="bar" />
      <Box x="316" y={y} width="88" height="6" rx="3" look="soft" />
    </>
  );
}
