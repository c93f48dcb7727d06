import { useTranslator } from '../../../lib/i18n';
import { Badge, Box, Sketch, Stroke } from '../../../ui/sketch';
import { Label } from '../../../ui/sketch-label';
import { SketchButton } from './button';
import { SketchMenu } from './menu';

const lines = ['userName', 'active', 'displayName'] as const;

/** Attribute Mapping in the menu of the provisioning, its two mappings, and behind them the page of a mapping. */
export function MappingsSketch() {
  const { t } = useTranslator();
  return (
    <Sketch label={t('newPortal.sketch.mappings')} height={350}>
      <SketchMenu height={130} entry={t('newPortal.sketch.mapping')} number="2" />
      <Box x="154" y="20" width="90" height="6" rx="3" look="soft" />
      <Listed groups={t('newPortal.sketch.groups')} users={t('newPortal.sketch.users')} />
      <MappingPage />
    </Sketch>
  );
}

/** Where the mappings are in the older portal: a section of the Provisioning page, and behind it the page of a mapping. */
export function OlderMappingsSketch() {
  const { t } = useTranslator();
  return (
    <Sketch label={t('guide.mappings.sketch')} height={350}>
      <SketchMenu height={130} entry={t('handOver.sketch.provisioning')} number="2" />
      <Stroke d="M138 25l4 4 4-4" look="check" />
      <Label x={154} y={31} width={250} look="strong">
        {t('guide.mappings.sketch.mappings')}
      </Label>
      <Listed groups={t('guide.mappings.sketch.groups')} users={t('guide.mappings.sketch.users')} />
      <MappingPage />
    </Sketch>
  );
}

/** The list of mappings. */
function Listed({ groups, users }: { groups: string; users: string }) {
  return (
    <>
      <Box x="154" y="44" width="250" height="28" rx="4" look="field" />
      <Label x={166} y={62} width={230}>
        {groups}
      </Label>
      <Badge x={138} y={58} number="9" />
      <Box x="154" y="82" width="250" height="28" rx="4" look="target" />
      <Label x={166} y={100} width={230}>
        {users}
      </Label>
      <Badge x={138} y={96} number="2" />
    </>
  );
}

/** The page of the mapping for users. */
function MappingPage() {
  const { t } = useTranslator();
  return (
    <>
      <Stroke d="M0 130h420" look="line" />
      {lines.map((name, index) => (
        <Line key={name} y={148 + index * 28} name={name} marked={index === 0} />
      ))}
      <Badge x={22} y={249} number="6" />
      <Label x={38} y={253} width={366} look="strong">
        {t('guide.mappings.sketch.add')}
      </Label>
      <Stroke d="M0 270h420" look="line" />
      <Badge x={22} y={289} number="4" />
      <Box x="38" y="283" width="12" height="12" rx="2" look="field" />
      <Stroke d="M41 289l2.5 2.5 4-5" look="check" />
      <Label x={58} y={293} width={346}>
        {t('guide.mappings.sketch.advanced')}
      </Label>
      <Badge x={22} y={325} number="8" />
      <SketchButton x={38} y={312} width={84} label={t('guide.mappings.sketch.save')} />
    </>
  );
}

/** One mapping: what it takes from Entra, and what it fills in Webex. */
function Line({ y, name, marked }: { y: number; name: string; marked: boolean }) {
  return (
    <>
      <Box x="38" y={y} width="366" height="22" rx="4" look={marked ? 'target' : 'field'} />
      {marked ? (
        <Label x={48} y={y + 15} width={140} look="mono" data>
          userPrincipalName
        </Label>
      ) : (
        <Box x="48" y={y + 8} width="80" height="6" rx="3" look="soft" />
      )}
      <Stroke d={`M196 ${y + 11}h22m-5-4l5 4-5 4`} look="line" />
      <Label x={240} y={y + 15} width={160} look="mono" data>
        {name}
      </Label>
      {marked ? <Badge x={22} y={y + 11} number="3" /> : null}
    </>
  );
}
