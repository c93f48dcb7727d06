import { useTranslator } from '../../../lib/i18n';
import { Label } from './label';
import { Badge, SketchFrame } from './pieces';

/** Entra's gallery: New application, the search box, the result, and Create. */
export function GallerySketch() {
  const { t } = useTranslator();
  return (
    <SketchFrame label={t('guide.addApp.sketch.gallery')} height={190}>
      <Badge x={22} y={27} number="3" />
      <rect x="36" y="14" width="126" height="26" rx="4" className="sketch-mark" />
      <Label x={46} y={31} width={110} look="strong">
        {`+ ${t('guide.addApp.sketch.new')}`}
      </Label>
      <rect x="178" y="24" width="46" height="6" rx="3" className="sketch-soft" />
      <path d="M0 54h420" className="sketch-line" />
      <Badge x={22} y={81} number="4" />
      <rect x="36" y="68" width="206" height="26" rx="4" className="sketch-target" />
      <circle cx="51" cy="80" r="4" className="sketch-check" />
      <path d="M54 83l4 4" className="sketch-check" />
      <Label x={66} y={85} width={92} data>
        {webex}
      </Label>
      <rect x="36" y="108" width="96" height="64" rx="6" className="sketch-target" />
      <circle cx="84" cy="130" r="10" className="sketch-mark" />
      <Label x={84} y={160} width={92} middle data>
        {webex}
      </Label>
      <rect x="146" y="108" width="96" height="64" rx="6" className="sketch-field" />
      <rect x="164" y="136" width="60" height="6" rx="3" className="sketch-soft" />
      <path d="M262 54v136" className="sketch-line" />
      <Label x={278} y={80} width={92} look="strong" data>
        {webex}
      </Label>
      <rect x="278" y="94" width="112" height="6" rx="3" className="sketch-soft" />
      <rect x="278" y="108" width="84" height="6" rx="3" className="sketch-soft" />
      <rect x="278" y="144" width="92" height="26" rx="4" className="sketch-button" />
      <Label x={324} y={161} width={84} look="button" middle>
        {t('guide.addApp.sketch.create')}
      </Label>
      <Badge x={386} y={157} number="5" />
    </SketchFrame>
  );
}

/** The application's name in the gallery, the same in every language. */
const webex = 'Cisco Webex';
