import { useTranslator } from '../../../lib/i18n';
import { Badge, Box, Dot, Sketch, Stroke } from '../../../ui/sketch';
import { Label } from '../../../ui/sketch-label';
import { SketchMenu } from './menu';

/** Control Hub's list of users, with the test user in it. */
export function ControlHubUsersSketch() {
  const { t } = useTranslator();
  return (
    <Sketch label={t('guide.check.users.sketch')} height={188}>
      <SketchMenu height={188} entry={t('guide.check.users.sketch.users')} number="1" />
      <Label x={138} y={32} width={118} look="strong">
        {t('guide.check.users.sketch.users')}
      </Label>
      <Box x="264" y="16" width="140" height="22" rx="11" look="field" />
      <Dot cx="277" cy="26" r="4" look="check" />
      <Stroke d="M280 29l4 4" look="check" />
      <Stroke d="M138 52h266" look="line" />
      <Someone y={74} />
      <Box x="134" y="92" width="274" height="40" rx="4" look="target" />
      <Dot cx="154" cy="112" r="9" look="bar" />
      <Label x={172} y={109} width={150} look="strong">
        {t('guide.check.users.sketch.name')}
      </Label>
      <Label x={172} y={123} width={150} look="mono" data>
        test@…
      </Label>
      <Stroke d="M330 112l3 3 5-6" look="check" />
      <Label x={344} y={116} width={58}>
        {t('guide.check.users.sketch.active')}
      </Label>
      <Badge x={408} y={92} number="2" />
      <Someone y={154} />
    </Sketch>
  );
}

/** Another user in the list. */
function Someone({ y }: { y: number }) {
  return (
    <>
      <Dot cx="154" cy={y} r="9" look="soft" />
      <Box x="172" y={y - 7} width="84" height="6" rx="3" look="soft" />
      <Box x="172" y={y + 4} width="112" height="5" rx="2.5" look="soft" />
    </>
  );
}
