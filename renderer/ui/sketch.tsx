import type { ReactNode, SVGProps } from 'react';
import css from './sketch.module.css';

interface SketchProps {
  /** The description of the sketch for screen readers. */
  readonly label: string;
  readonly width?: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** The frame of a sketch of a portal page. */
export function Sketch({ label, width = 420, height, children }: SketchProps) {
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={css.sketch} role="img" aria-label={label} data-sketch="">
      <Box x=".5" y=".5" width={width - 1} height={height - 1} rx="8" look="page" />
      {children}
    </svg>
  );
}

/** `bar` and `soft` stand for words, `target` is the field to fill in. */
interface Look {
  readonly look: 'page' | 'line' | 'bar' | 'soft' | 'mark' | 'field' | 'target' | 'button' | 'check';
}

export function Box({ look, ...rest }: SVGProps<SVGRectElement> & Look) {
  return <rect className={css.shape} data-look={look} {...rest} />;
}

export function Dot({ look, ...rest }: SVGProps<SVGCircleElement> & Look) {
  return <circle className={css.shape} data-look={look} {...rest} />;
}

export function Stroke({ look, ...rest }: SVGProps<SVGPathElement> & Look) {
  return <path className={css.shape} data-look={look} {...rest} />;
}

/** The number of the instruction that speaks of what is drawn here. */
export function Badge({ x, y, number }: { x: number; y: number; number: string }) {
  return (
    <>
      <Dot cx={x} cy={y} r="8" look="button" />
      <text x={x} y={y + 3.5} textAnchor="middle" className={css.text} data-look="badge">
        {number}
      </text>
    </>
  );
}
