import { useTranslator } from '../../../lib/i18n';
import { Label } from './label';
import { Badge, SketchFrame, SketchMenu } from './pieces';

/** Control Hub's list of users, with the test user in it. */
export function ControlHubUsersSketch() {
  const { t } = useTranslator();
  return (
    <SketchFrame label={t('guide.check.users.sketch')} height={188}>
      <SketchMenu height={188} entry={t('guide.check.users.sketch.users')} number="1" />
      <Label x={138} y={32} width={118} look="strong">
        {t('guide.check.users.sketch.users')}
      </Label>
      <rect x="264" y="16" width="140" height="22" rx="11" className="sketch-field" />
      <circle cx="277" cy="26" r="4" className="sketch-check" />
      <path d="M280 29l4 4" className="sketch-check" />
      <path d="M138 52h266" className="sketch-line" />
      <Someone y={74} />
      <rect x="134" y="92" width="274" height="40" rx="4" className="sketch-target" />
      <circle cx="154" cy="112" r="9" className="sketch-bar" />
      <Label x={172} y={109} width={150} look="strong">
        {t('guide.check.users.sketch.name')}
      </Label>
      <Label x={172} y={123} width={150} look="mono" data>
        test@…
      </Label>
      <path d="M330 112l3 3 5-6" className="sketch-check" />
      <Label x={344} y={116} width={58}>
        {t('guide.check.users.sketch.active')}
      </Label>
      <Badge x={408} y={92} number="2" />
      <Someone y={154} />
    </SketchFrame>
  );
}

/** Somebody else in the list. */
function Someone({ y }: { y: number }) {
  return (
    <>
      <circle cx="154" cy={y} r="9" className="sketch-soft" />
      <rect x="172" y={y - 7} width="84" height="6" rx="3" className="sketch-soft" />
      <rect x="172" y={y + 4} width="112" height="5" rx="2.5" className="sketch-soft" />
    </>
  );
}
