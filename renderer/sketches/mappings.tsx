import { useTranslator } from '../i18n';
import { Badge, SketchFrame, SketchMenu } from './pieces';

const lines = ['userName', 'active', 'displayName'] as const;

/** Where the mappings are: a section of the Provisioning page, and behind it the page of the mappings themselves. */
export function MappingsSketch() {
  const { t } = useTranslator();
  return (
    <SketchFrame label={t('guide.mappings.sketch')} height={350}>
      <SketchMenu height={130} entry={t('entra.sketch.provisioning')} number="2" />
      <path d="M138 25l4 4 4-4" className="sketch-check" />
      <text x="154" y="31" className="sketch-text-strong">
        {t('guide.mappings.sketch.mappings')}
      </text>
      <rect x="154" y="44" width="250" height="28" rx="4" className="sketch-target" />
      <text x="166" y="62" className="sketch-text">
        {t('guide.mappings.sketch.users')}
      </text>
      <Badge x={138} y={58} number="2" />
      <rect x="154" y="88" width="120" height="6" rx="3" className="sketch-soft" />
      <path d="M0 130h420" className="sketch-line" />
      {lines.map((name, index) => (
        <Line key={name} y={148 + index * 28} name={name} marked={index === 0} />
      ))}
      <Badge x={22} y={249} number="6" />
      <text x="38" y="253" className="sketch-text-strong">
        {t('guide.mappings.sketch.add')}
      </text>
      <path d="M0 270h420" className="sketch-line" />
      <Badge x={22} y={289} number="4" />
      <rect x="38" y="283" width="12" height="12" rx="2" className="sketch-field" />
      <path d="M41 289l2.5 2.5 4-5" className="sketch-check" />
      <text x="58" y="293" className="sketch-text">
        {t('guide.mappings.sketch.advanced')}
      </text>
      <Badge x={22} y={325} number="8" />
      <rect x="38" y="312" width="84" height="26" rx="4" className="sketch-button" />
      <text x="80" y="329" textAnchor="middle" className="sketch-text-button">
        {t('guide.mappings.sketch.save')}
      </text>
    </SketchFrame>
  );
}

/** One mapping: what it takes from Entra, and what it fills in Webex. */
function Line({ y, name, marked }: { y: number; name: string; marked: boolean }) {
  return (
    <>
      <rect x="38" y={y} width="366" height="22" rx="4" className={marked ? 'sketch-target' : 'sketch-field'} />
      {marked ? (
        <text x="48" y={y + 15} className="sketch-mono">
          userPrincipalName
        </text>
      ) : (
        <rect x="48" y={y + 8} width="80" height="6" rx="3" className="sketch-soft" />
      )}
      <path d={`M196 ${y + 11}h22m-5-4l5 4-5 4`} className="sketch-line" />
      <text x="240" y={y + 15} className="sketch-mono">
        {name}
      </text>
      {marked ? <Badge x={22} y={y + 11} number="3" /> : null}
    </>
  );
}
