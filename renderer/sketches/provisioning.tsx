import { useTranslator } from '../i18n';
import { Badge, SketchFrame, SketchMenu } from './pieces';

/** Entra's Provisioning page: the scope, the status, Save, and Provision on demand for tests. */
export function ProvisioningSketch() {
  const { t } = useTranslator();
  return (
    <SketchFrame label={t('guide.turnOn.sketch')} height={236}>
      <SketchMenu height={236} entry={t('entra.sketch.provisioning')} number="1" />
      <Badge x={138} y={27} number="4" />
      <rect x="152" y="14" width="72" height="26" rx="4" className="sketch-button" />
      <text x="188" y="31" textAnchor="middle" className="sketch-text-button">
        {t('entra.sketch.save')}
      </text>
      <Badge x={248} y={27} number="5" />
      <text x="262" y="31" className="sketch-text-strong">
        {t('guide.turnOn.sketch.onDemand')}
      </text>
      <path d="M118 54h302" className="sketch-line" />
      <text x="138" y="80" className="sketch-text-strong">
        {t('guide.turnOn.sketch.settings')}
      </text>
      <Badge x={138} y={105} number="2" />
      <text x="152" y="109" className="sketch-text">
        {t('guide.turnOn.sketch.scope')}
      </text>
      <rect x="152" y="118" width="252" height="26" rx="4" className="sketch-target" />
      <text x="164" y="135" className="sketch-text">
        {t('guide.turnOn.sketch.assigned')}
      </text>
      <path d="M386 128l4 4 4-4" className="sketch-check" />
      <Badge x={138} y={169} number="3" />
      <text x="152" y="173" className="sketch-text">
        {t('guide.turnOn.sketch.status')}
      </text>
      <rect x="152" y="184" width="76" height="30" rx="4" className="sketch-button" />
      <text x="190" y="203" textAnchor="middle" className="sketch-text-button">
        {t('guide.turnOn.sketch.on')}
      </text>
      <rect x="228" y="184" width="76" height="30" rx="4" className="sketch-field" />
      <text x="266" y="203" textAnchor="middle" className="sketch-text">
        {t('guide.turnOn.sketch.off')}
      </text>
    </SketchFrame>
  );
}
