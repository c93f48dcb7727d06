import { useTranslator } from '../../../lib/i18n';
import { Label } from './label';
import { Badge, SketchFrame, SketchMenu } from './pieces';

/** The application's Properties page: Visible to users? set to No. */
export function PropertiesSketch() {
  const { t } = useTranslator();
  return (
    <SketchFrame label={t('guide.addApp.sketch.properties')} height={150}>
      <SketchMenu height={150} entry={t('guide.addApp.sketch.menu')} number="6" />
      <Label x={134} y={32} width={270}>
        {t('guide.addApp.sketch.save')}
      </Label>
      <path d="M118 46h302" className="sketch-line" />
      <rect x="134" y="62" width="66" height="6" rx="3" className="sketch-soft" />
      <rect x="292" y="55" width="112" height="20" rx="4" className="sketch-field" />
      <Label x={134} y={104} width={130}>
        {t('guide.addApp.sketch.visible')}
      </Label>
      <Badge x={276} y={100} number="6" />
      <rect x="292" y="87" width="56" height="26" rx="4" className="sketch-field" />
      <Label x={320} y={104} width={48} middle>
        {t('guide.addApp.sketch.yes')}
      </Label>
      <rect x="348" y="87" width="56" height="26" rx="4" className="sketch-button" />
      <Label x={376} y={104} width={48} look="button" middle>
        {t('guide.addApp.sketch.no')}
      </Label>
      <rect x="134" y="128" width="52" height="6" rx="3" className="sketch-soft" />
    </SketchFrame>
  );
}
