import { useTranslator } from '../../../lib/i18n';
import { Badge, Box, Sketch, Stroke } from '../../../ui/sketch';
import { Label } from '../../../ui/sketch-label';
import { SketchButton } from './button';
import { SketchMenu } from './menu';

/** Which number of the instructions beside it stands at which part. */
const numbers = {
  turnOn: { open: '1', scope: '2', status: '3', save: '4', onDemand: '5' },
  restart: { open: '1', scope: '', status: '2', save: '2', onDemand: '' },
} as const;

/** The older Provisioning page: the scope, the status, Save, and Provision on demand for tests. */
export function ProvisioningStatusSketch({ task }: { task: keyof typeof numbers }) {
  const { t } = useTranslator();
  const number = numbers[task];
  return (
    <Sketch label={t(task === 'turnOn' ? 'guide.turnOn.sketch' : 'olderPortal.restart.sketch')} height={236}>
      <SketchMenu height={236} entry={t('handOver.sketch.provisioning')} number={number.open} />
      <Badge x={138} y={27} number={number.save} />
      <SketchButton x={152} y={14} width={72} label={t('handOver.sketch.save')} />
      {number.onDemand ? <Badge x={248} y={27} number={number.onDemand} /> : null}
      <Label x={262} y={31} width={150} {...(number.onDemand ? { look: 'strong' } : {})}>
        {t('guide.turnOn.sketch.onDemand')}
      </Label>
      <Stroke d="M118 54h302" look="line" />
      <Label x={138} y={80} width={266} look="strong">
        {t('guide.turnOn.sketch.settings')}
      </Label>
      {number.scope ? <Badge x={138} y={105} number={number.scope} /> : null}
      <Label x={152} y={109} width={252}>
        {t('guide.turnOn.sketch.scope')}
      </Label>
      <Box x="152" y="118" width="252" height="26" rx="4" look={number.scope ? 'target' : 'field'} />
      <Label x={164} y={135} width={214}>
        {t('guide.turnOn.sketch.assigned')}
      </Label>
      <Stroke d="M386 128l4 4 4-4" look="check" />
      <Badge x={138} y={169} number={number.status} />
      <Label x={152} y={173} width={252}>
        {t('guide.turnOn.sketch.status')}
      </Label>
      <SketchButton x={152} y={184} width={76} height={30} label={t('guide.turnOn.sketch.on')} />
      <SketchButton x={228} y={184} width={76} height={30} label={t('guide.turnOn.sketch.off')} look="field" />
    </Sketch>
  );
}
