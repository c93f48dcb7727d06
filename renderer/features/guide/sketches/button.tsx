import type { ComponentProps } from 'react';
import { Box } from '../../../ui/sketch';
import { Label } from '../../../ui/sketch-label';

interface SketchButtonProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height?: number;
  readonly label: string;
  /** `field`: a button beside the one that matters. */
  readonly look?: Extract<ComponentProps<typeof Box>['look'], 'button' | 'field'>;
}

/** A button of a portal, with its label in the middle. */
export function SketchButton({ x, y, width, height = 26, label, look = 'button' }: SketchButtonProps) {
  return (
    <>
      <Box x={`${x}`} y={`${y}`} width={`${width}`} height={`${height}`} rx="4" look={look} />
      <Label x={x + width / 2} y={y + height / 2 + 4} width={width - 8} {...(look === 'button' ? { look } : {})} middle>
        {label}
      </Label>
    </>
  );
}
