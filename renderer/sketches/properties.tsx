import { useTranslator } from '../i18n';
import { Badge, SketchFrame, SketchMenu } from './pieces';

/** The application's Properties page: Visible to users? set to No. */
export function PropertiesSketch() {
  const { t } = useTranslator();
  return (
    <SketchFrame label={t('guide.addApp.sketch.properties')} height={150}>
      <SketchMenu height={150} entry={t('guide.addApp.sketch.menu')} number="6" />
      <text x="134" y="32" className="sketch-text">
        {t('guide.addApp.sketch.save')}
      </text>
      <path d="M118 46h302" className="sketch-line" />
      <rect x="134" y="62" width="66" height="6" rx="3" className="sketch-soft" />
      <rect x="292" y="55" width="112" height="20" rx="4" className="sketch-field" />
      <text x="134" y="104" className="sketch-text">
        {t('guide.addApp.sketch.visible')}
      </text>
      <Badge x={276} y={100} number="6" />
      <rect x="292" y="87" width="56" height="26" rx="4" className="sketch-field" />
      <text x="320" y="104" textAnchor="middle" className="sketch-text">
        {t('guide.addApp.sketch.yes')}
      </text>
      <rect x="348" y="87" width="56" height="26" rx="4" className="sketch-button" />
      <text x="376" y="104" textAnchor="middle" className="sketch-text-button">
        {t('guide.addApp.sketch.no')}
      </text>
      <rect x="134" y="128" width="52" height="6" rx="3" className="sketch-soft" />
    </SketchFrame>
  );
}
