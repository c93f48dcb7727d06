import type { MessageId } from '../../../../shared/texts/i18n';
import { useTranslator } from '../../../lib/i18n';
import { Badge, Box, Sketch, Stroke } from '../../../ui/sketch';
import { Label } from '../../../ui/sketch-label';
import { SketchButton } from './button';
import { SketchField as Field } from './field';

/** Which number of the instructions beside it stands at which part; what has none need not be touched. */
const numbers = {
  setup: { provisioning: '1', mode: '2', tenantUrl: '3', secretToken: '3', test: '3', email: '4', save: '5' },
  keepIt: { provisioning: '', mode: '', tenantUrl: '', secretToken: '', test: '', email: '2', save: '' },
  renewal: { provisioning: '1', mode: '', tenantUrl: '', secretToken: '2', test: '3', email: '', save: '4' },
} as const;
const labels = {
  setup: 'handOver.sketch',
  keepIt: 'olderPortal.keep.sketch',
  renewal: 'renewal.sketch',
} as const satisfies Record<keyof typeof numbers, MessageId>;

/** A drawn hint of the older Provisioning page: our own lines, with the portal's labels in the page's language. */
export function AdminCredentialsSketch({ task }: { task: keyof typeof numbers }) {
  const { t } = useTranslator();
  const number = numbers[task];
  return (
    <Sketch label={t(labels[task])} height={292}>
      <Stroke d="M118 0v292" look="line" />
      <Box x="14" y="18" width="64" height="8" rx="4" look="bar" />
      <Box x="14" y="44" width="72" height="6" rx="3" look="soft" />
      <Box x="14" y="60" width="52" height="6" rx="3" look="soft" />
      <Box x="6" y="76" width="106" height="24" rx="4" look="mark" />
      {number.provisioning ? <Badge x={20} y={88} number={number.provisioning} /> : null}
      <Label x={32} y={92} width={76} look="strong">
        {t('handOver.sketch.provisioning')}
      </Label>
      <Box x="14" y="112" width="62" height="6" rx="3" look="soft" />
      <Field y={16} label={t('handOver.sketch.mode')} number={number.mode} value={t('handOver.sketch.automatic')} />
      <Stroke d="M134 54h270" look="line" />
      <Label x={134} y={76} width={270} look="strong">
        {t('handOver.sketch.credentials')}
      </Label>
      <Field y={88} label={t('handOver.tenantUrl')} number={number.tenantUrl} target={number.tenantUrl !== ''} />
      <Field y={118} label={t('handOver.secretToken')} number={number.secretToken} target={number.secretToken !== ''} />
      <SketchButton x={266} y={150} width={112} label={t('handOver.sketch.test')} />
      {number.test ? <Badge x={252} y={163} number={number.test} /> : null}
      <Stroke d="M134 192h270" look="line" />
      <Field y={204} label={t('handOver.sketch.email')} number={number.email} target={task === 'keepIt'} />
      <Box x="266" y="236" width="12" height="12" rx="2" look="field" />
      <Stroke d="M269 242l2.5 2.5 4-5" look="check" />
      <Box x="286" y="239" width="92" height="6" rx="3" look="soft" />
      <SketchButton x={134} y={256} width={64} height={22} label={t('handOver.sketch.save')} look="field" />
      {number.save ? <Badge x={212} y={267} number={number.save} /> : null}
    </Sketch>
  );
}
