import { useTranslator } from '../../../lib/i18n';
import { Badge, Box, Sketch, Stroke } from '../../../ui/sketch';
import { Label } from '../../../ui/sketch-label';
import { SketchButton } from './button';
import { SketchMenu } from './menu';

/** Which number of the instructions beside it stands at which part. */
const numbers = {
  turnOn: { open: '1', scope: '2', onDemand: '3', start: '4' },
  restart: { open: '1', scope: '', onDemand: '', start: '2' },
} as const;

/** The Overview page of the provisioning: Start Provisioning, Provision on demand for tests, and the scope. */
export function ProvisioningOverviewSketch({ task }: { task: keyof typeof numbers }) {
  const { t } = useTranslator();
  const number = numbers[task];
  return (
    <Sketch label={t(task === 'turnOn' ? 'newPortal.sketch.start' : 'newPortal.sketch.restart')} height={176}>
      <SketchMenu height={176} entry={t('newPortal.sketch.overview')} number={number.open} />
      <Badge x={138} y={27} number={number.start} />
      <SketchButton x={152} y={14} width={112} label={t('newPortal.sketch.startButton')} />
      {number.onDemand ? <Badge x={286} y={27} number={number.onDemand} /> : null}
      <Label x={300} y={31} width={112} {...(number.onDemand ? { look: 'strong' } : {})}>
        {t('guide.turnOn.sketch.onDemand')}
      </Label>
      <Stroke d="M118 54h302" look="line" />
      <Box x="134" y="68" width="80" height="8" rx="4" look="bar" />
      <Box x="134" y="86" width="120" height="6" rx="3" look="soft" />
      {number.scope ? <Badge x={138} y={117} number={number.scope} /> : null}
      <Label x={152} y={121} width={252}>
        {t('guide.turnOn.sketch.scope')}
      </Label>
      <Box x="152" y="130" width="252" height="26" rx="4" look={number.scope ? 'target' : 'field'} />
      <Label x={164} y={147} width={232}>
        {t('guide.turnOn.sketch.assigned')}
      </Label>
    </Sketch>
  );
}
