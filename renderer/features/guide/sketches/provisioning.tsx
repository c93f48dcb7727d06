import { useTranslator } from '../../../lib/i18n';
import { Label } from './label';
import { Badge, SketchFrame, SketchMenu } from './pieces';

/** Entra's Provisioning page: the scope, the status, Save, and Provision on demand for tests. */
export function ProvisioningSketch() {
  const { t } = useTranslator();
  return (
    <SketchFrame label={t('guide.turnOn.sketch')} height={236}>
      <SketchMenu height={236} entry={t('entra.sketch.provisioning')} number="1" />
      <Badge x={138} y={27} number="4" />
      <rect x="152" y="14" width="72" height="26" rx="4" className="sketch-button" />
      <Label x={188} y={31} width={64} look="button" middle>
        {t('entra.sketch.save')}
      </Label>
      <Badge x={248} y={27} number="5" />
      <Label x={262} y={31} width={150} look="strong">
        {t('guide.turnOn.sketch.onDemand')}
      </Label>
      <path d="M118 54h302" className="sketch-line" />
      <Label x={138} y={80} width={266} look="strong">
        {t('guide.turnOn.sketch.settings')}
      </Label>
      <Badge x={138} y={105} number="2" />
      <Label x={152} y={109} width={252}>
        {t('guide.turnOn.sketch.scope')}
      </Label>
      <rect x="152" y="118" width="252" height="26" rx="4" className="sketch-target" />
      <Label x={164} y={135} width={214}>
        {t('guide.turnOn.sketch.assigned')}
      </Label>
      <path d="M386 128l4 4 4-4" className="sketch-check" />
      <Badge x={138} y={169} number="3" />
      <Label x={152} y={173} width={252}>
        {t('guide.turnOn.sketch.status')}
      </Label>
      <rect x="152" y="184" width="76" height="30" rx="4" className="sketch-button" />
      <Label x={190} y={203} width={68} look="button" middle>
        {t('guide.turnOn.sketch.on')}
      </Label>
      <rect x="228" y="184" width="76" height="30" rx="4" className="sketch-field" />
      <Label x={266} y={203} width={68} middle>
        {t('guide.turnOn.sketch.off')}
      </Label>
    </SketchFrame>
  );
}
