import type { ReactNode } from 'react';
import { Label } from './label';

interface SketchFrameProps {
  /** What the drawing shows, for those who do not see it. */
  readonly label: string;
  readonly height: number;
  readonly children: ReactNode;
}

/** An empty page of a portal, 420 wide, to draw on. */
export function SketchFrame({ label, height, children }: SketchFrameProps) {
  return (
    <svg viewBox={`0 0 420 ${height}`} className="sketch" role="img" aria-label={label}>
      <rect x=".5" y=".5" width="419" height={height - 1} rx="8" className="sketch-page" />
      {children}
    </svg>
  );
}

interface SketchMenuProps {
  readonly height: number;
  /** The entry to click, and the number of the instruction that says so. */
  readonly entry: string;
  readonly number: string;
}

/** The menu at the left of an application's pages, 118 wide. */
export function SketchMenu({ height, entry, number }: SketchMenuProps) {
  return (
    <>
      <path d={`M118 0v${height}`} className="sketch-line" />
      <rect x="14" y="18" width="64" height="8" rx="4" className="sketch-bar" />
      <rect x="14" y="44" width="72" height="6" rx="3" className="sketch-soft" />
      <rect x="6" y="60" width="106" height="24" rx="4" className="sketch-mark" />
      <Badge x={20} y={72} number={number} />
      <Label x={32} y={76} width={76} look="strong">
        {entry}
      </Label>
      <rect x="14" y="96" width="52" height="6" rx="3" className="sketch-soft" />
      <rect x="14" y="112" width="62" height="6" rx="3" className="sketch-soft" />
    </>
  );
}

/** The number of the instruction that speaks of what is drawn here. */
export function Badge({ x, y, number }: { x: number; y: number; number: string }) {
  return (
    <>
      <circle cx={x} cy={y} r="8" className="sketch-badge" />
      <text x={x} y={y + 3.5} textAnchor="middle" className="sketch-text-badge">
        {number}
      </text>
    </>
  );
}
