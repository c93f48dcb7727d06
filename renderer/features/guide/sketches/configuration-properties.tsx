import { useTranslator } from '../../../lib/i18n';
import { Badge, Box, Sketch, Stroke } from '../../../ui/sketch';
import { Label } from '../../../ui/sketch-label';
import { SketchButton } from './button';
import { SketchMenu } from './menu';

/** Which number of the instructions beside it stands at which part. */
const numbers = {
  setup: { menu: '5', emails: '5', deletions: '6', apply: '6' },
  keepIt: { menu: '2', emails: '2', deletions: '3', apply: '' },
} as const;

/** The properties of the provisioning, behind the pencil: notification emails and accidental deletions prevention. */
export function ConfigurationPropertiesSketch({ task }: { task: keyof typeof numbers }) {
  const { t } = useTranslator();
  const number = numbers[task];
  return (
    <Sketch label={t('newPortal.sketch.properties')} height={214}>
      <SketchMenu height={214} entry={t('newPortal.sketch.overview')} number={number.menu} />
      <Label x={134} y={32} width={230} look="strong">
        {t('newPortal.sketch.propertiesTab')}
      </Label>
      <Stroke d="M386 34l2-6 9-9 4 4-9 9zM394 22l4 4" look="check" />
      <Stroke d="M118 46h302" look="line" />
      <Badge x={138} y={67} number={number.emails} />
      <Label x={152} y={71} width={252}>
        {t('newPortal.sketch.emails')}
      </Label>
      <Box x="152" y="80" width="252" height="24" rx="4" look="target" />
      <Label x={162} y={96} width={232} look="mono" data>
        it-team@…
      </Label>
      <Badge x={138} y={127} number={number.deletions} />
      <Box x="152" y="121" width="12" height="12" rx="2" look="field" />
      <Stroke d="M155 127l2.5 2.5 4-5" look="check" />
      <Label x={172} y={131} width={232}>
        {t('newPortal.sketch.deletions')}
      </Label>
      <Box x="172" y="140" width="72" height="20" rx="4" look="field" />
      <Box x="182" y="147" width="28" height="6" rx="3" look="soft" />
      <Stroke d="M118 172h302" look="line" />
      <SketchButton x={152} y={180} width={84} label={t('newPortal.sketch.apply')} />
      {number.apply ? <Badge x={138} y={193} number={number.apply} /> : null}
    </Sketch>
  );
}
