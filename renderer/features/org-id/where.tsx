import { Button } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons';
import { openLink } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { Card } from '../../ui/layout';
import { Rich } from '../../ui/rich';
import { Box, Sketch, Stroke } from '../../ui/sketch';
import { Label } from '../../ui/sketch-label';
import css from './where.module.css';

/** Where Control Hub shows the Org ID, as text and as a sketch. A practice setup has no Control Hub to open. */
export function WhereToFind({ practice }: { readonly practice: boolean }) {
  const { t } = useTranslator();
  return (
    <Card as="section" className={css.where} aria-labelledby="where">
      <h2 id="where">{t('orgId.where.title')}</h2>
      <Sketch label={t('orgId.where.drawing')} width={280} height={132}>
        <Stroke d="M84 0v132" look="line" />
        <Box x="12" y="14" width="48" height="8" rx="4" look="bar" />
        <Box x="12" y="34" width="56" height="6" rx="3" look="soft" />
        <Box x="12" y="48" width="44" height="6" rx="3" look="soft" />
        <Box x="6" y="62" width="72" height="22" rx="4" look="mark" />
        <Label x={14} y={77} width={58} look="strong">
          {t('orgId.where.menu')}
        </Label>
        <Box x="12" y="94" width="50" height="6" rx="3" look="soft" />
        <Box x="100" y="14" width="90" height="8" rx="4" look="bar" />
        <Box x="100" y="34" width="60" height="6" rx="3" look="soft" />
        <Box x="176" y="34" width="84" height="6" rx="3" look="soft" />
        <Label x={100} y={72} width={172}>
          {t('orgId.where.field')}
        </Label>
        <Box x="100" y="80" width="164" height="24" rx="4" look="target" />
        <Label x={108} y={96} width={150} look="mono" data>
          77c01e2a-5d1b-4f3e…
        </Label>
        <Box x="100" y="114" width="72" height="6" rx="3" look="soft" />
      </Sketch>
      <p>
        <Rich text={t('orgId.where.text')} />
      </p>
      {practice ? null : (
        <Button icon={<Open20Regular />} onClick={() => void openLink('controlHub')}>
          {t('orgId.where.open')}
        </Button>
      )}
    </Card>
  );
}
