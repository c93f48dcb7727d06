import type { ReactNode } from 'react';
import { useTranslator } from '../../../lib/i18n';
import { Badge, Box, Dot, Sketch, Stroke } from '../../../ui/sketch';
import { Label } from '../../../ui/sketch-label';
import { SketchButton } from './button';

/** Entra's gallery: New application, the search box, the result, and Create. */
export function GallerySketch() {
  const { t } = useTranslator();
  return (
    <Gallery label={t('guide.addApp.sketch.gallery')} add={t('guide.addApp.sketch.create')}>
      <Badge x={22} y={27} number="3" />
      <Box x="36" y="14" width="126" height="26" rx="4" look="mark" />
      <Label x={46} y={31} width={110} look="strong">
        {`+ ${t('guide.addApp.sketch.new')}`}
      </Label>
      <Box x="178" y="24" width="46" height="6" rx="3" look="soft" />
    </Gallery>
  );
}

/** The gallery of the older portal: Add, Add an application from the gallery, the search box, the result, and Add. */
export function OlderGallerySketch() {
  const { t } = useTranslator();
  return (
    <Gallery label={t('olderPortal.addApp.sketch')} add={t('olderPortal.addApp.sketch.add')}>
      <Badge x={22} y={27} number="3" />
      <Box x="36" y="14" width="76" height="26" rx="4" look="mark" />
      <Label x={46} y={31} width={60} look="strong">
        {`+ ${t('olderPortal.addApp.sketch.add')}`}
      </Label>
      <Stroke d="M122 27h20m-5-4l5 4-5 4" look="line" />
      <Box x="152" y="14" width="196" height="26" rx="4" look="target" />
      <Label x={162} y={31} width={178}>
        {t('olderPortal.addApp.sketch.gallery')}
      </Label>
    </Gallery>
  );
}

interface GalleryProps {
  readonly label: string;
  /** The label of the button that adds the application. */
  readonly add: string;
  /** What leads to the gallery, 54 high. */
  readonly children: ReactNode;
}

function Gallery({ label, add, children }: GalleryProps) {
  return (
    <Sketch label={label} height={190}>
      {children}
      <Stroke d="M0 54h420" look="line" />
      <Badge x={22} y={81} number="4" />
      <Box x="36" y="68" width="206" height="26" rx="4" look="target" />
      <Dot cx="51" cy="80" r="4" look="check" />
      <Stroke d="M54 83l4 4" look="check" />
      <Label x={66} y={85} width={92} data>
        {webex}
      </Label>
      <Box x="36" y="108" width="96" height="64" rx="6" look="target" />
      <Dot cx="84" cy="130" r="10" look="mark" />
      <Label x={84} y={160} width={92} middle data>
        {webex}
      </Label>
      <Box x="146" y="108" width="96" height="64" rx="6" look="field" />
      <Box x="164" y="136" width="60" height="6" rx="3" look="soft" />
      <Stroke d="M262 54v136" look="line" />
      <Label x={278} y={80} width={92} look="strong" data>
        {webex}
      </Label>
      <Box x="278" y="94" width="112" height="6" rx="3" look="soft" />
      <Box x="278" y="108" width="84" height="6" rx="3" look="soft" />
      <SketchButton x={278} y={144} width={92} label={add} />
      <Badge x={386} y={157} number="5" />
    </Sketch>
  );
}

/** The application's name in the gallery, the same in every language. */
const webex = 'Cisco Webex';
