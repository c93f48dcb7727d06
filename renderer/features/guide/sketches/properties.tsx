import { useTranslator } from '../../../lib/i18n';
import { Badge, Box, Sketch, Stroke } from '../../../ui/sketch';
import { Label } from '../../../ui/sketch-label';
import { SketchButton } from './button';
import { SketchMenu } from './menu';

/** The application's Properties page: Visible to users? set to No. */
export function PropertiesSketch() {
  const { t } = useTranslator();
  return (
    <Sketch label={t('guide.addApp.sketch.properties')} height={150}>
      <SketchMenu height={150} entry={t('guide.addApp.sketch.menu')} number="6" />
      <Label x={134} y={32} width={270}>
        {t('guide.addApp.sketch.save')}
      </Label>
      <Stroke d="M118 46h302" look="line" />
      <Box x="134" y="62" width="66" height="6" rx="3" look="soft" />
      <Box x="292" y="55" width="112" height="20" rx="4" look="field" />
      <Label x={134} y={104} width={130}>
        {t('guide.addApp.sketch.visible')}
      </Label>
      <Badge x={276} y={100} number="6" />
      <SketchButton x={292} y={87} width={56} label={t('guide.addApp.sketch.yes')} look="field" />
      <SketchButton x={348} y={87} width={56} label={t('guide.addApp.sketch.no')} />
      <Box x="134" y="128" width="52" height="6" rx="3" look="soft" />
    </Sketch>
  );
}
