import { Button } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons';
import { openLink } from '../../app/start-app';
import { useTranslator } from '../../lib/i18n';
import { Rich } from '../../ui/rich';
import { Label } from '../guide/sketches/label';

/** Where Control Hub shows the Org ID, in words and as a small drawing of our own. */
export function WhereToFind() {
  const { t } = useTranslator();
  return (
    <section className="card where" aria-labelledby="where">
      <h2 id="where">{t('orgId.where.title')}</h2>
      <svg viewBox="0 0 280 132" className="sketch" role="img" aria-label={t('orgId.where.drawing')}>
        <rect x=".5" y=".5" width="279" height="131" rx="8" className="sketch-page" />
        <path d="M84 0v132" className="sketch-line" />
        <rect x="12" y="14" width="48" height="8" rx="4" className="sketch-bar" />
        <rect x="12" y="34" width="56" height="6" rx="3" className="sketch-soft" />
        <rect x="12" y="48" width="44" height="6" rx="3" className="sketch-soft" />
        <rect x="6" y="62" width="72" height="22" rx="4" className="sketch-mark" />
        <Label x={14} y={77} width={58} look="strong">
          {t('orgId.where.menu')}
        </Label>
        <rect x="12" y="94" width="50" height="6" rx="3" className="sketch-soft" />
        <rect x="100" y="14" width="90" height="8" rx="4" className="sketch-bar" />
        <rect x="100" y="34" width="60" height="6" rx="3" className="sketch-soft" />
        <rect x="176" y="34" width="84" height="6" rx="3" className="sketch-soft" />
        <Label x={100} y={72} width={172}>
          {t('orgId.where.field')}
        </Label>
        <rect x="100" y="80" width="164" height="24" rx="4" className="sketch-target" />
        <Label x={108} y={96} width={150} look="mono" data>
          77c01e2a-5d1b-4f3e…
        </Label>
        <rect x="100" y="114" width="72" height="6" rx="3" className="sketch-soft" />
      </svg>
      <p>
        <Rich text={t('orgId.where.text')} />
      </p>
      <Button icon={<Open20Regular />} onClick={() => void openLink('controlHub')}>
        {t('orgId.where.open')}
      </Button>
    </section>
  );
}
