import { useTranslator } from '../../../lib/i18n';
import { Badge, Box, Sketch, Stroke } from '../../../ui/sketch';
import { Label } from '../../../ui/sketch-label';
import { SketchButton } from './button';
import { SketchField } from './field';
import { SketchMenu } from './menu';

/** The Provisioning page before there is a configuration: New configuration, its two values, and Create. */
export function ConfigurationSketch() {
  const { t } = useTranslator();
  return (
    <Sketch label={t('newPortal.sketch.configuration')} height={222}>
      <SketchMenu height={222} entry={t('handOver.sketch.provisioning')} number="1" />
      <Badge x={138} y={27} number="2" />
      <Box x="152" y="14" width="140" height="26" rx="4" look="mark" />
      <Label x={162} y={31} width={124} look="strong">
        {`+ ${t('portal.newConfiguration')}`}
      </Label>
      <Stroke d="M118 54h302" look="line" />
      <SketchField y={68} label={t('handOver.tenantUrl')} number="3" target />
      <SketchField y={100} label={t('handOver.secretToken')} number="3" target />
      <Badge x={252} y={145} number="3" />
      <SketchButton x={266} y={132} width={112} label={t('handOver.sketch.test')} look="field" />
      <Stroke d="M118 172h302" look="line" />
      <SketchButton x={152} y={184} width={84} label={t('newPortal.sketch.create')} />
      <Badge x={138} y={197} number="4" />
    </Sketch>
  );
}

/** The page where a renewal replaces the Secret Token. */
export function ConnectivitySketch() {
  const { t } = useTranslator();
  return (
    <Sketch label={t('newPortal.sketch.credentials')} height={204}>
      <SketchMenu height={204} entry={t('newPortal.sketch.overview')} number="2" />
      <Label x={134} y={32} width={270} look="strong">
        {t('newPortal.sketch.connectivity')}
      </Label>
      <Stroke d="M118 46h302" look="line" />
      <SketchField y={60} label={t('handOver.tenantUrl')} number="" />
      <SketchField y={92} label={t('handOver.secretToken')} number="3" target />
      <Badge x={252} y={137} number="4" />
      <SketchButton x={266} y={124} width={112} label={t('handOver.sketch.test')} look="field" />
      <Stroke d="M118 162h302" look="line" />
      <SketchButton x={152} y={170} width={84} label={t('handOver.sketch.save')} />
      <Badge x={138} y={183} number="5" />
    </Sketch>
  );
}
