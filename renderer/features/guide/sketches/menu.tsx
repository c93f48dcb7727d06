import { Badge, Box, Stroke } from '../../../ui/sketch';
import { Label } from '../../../ui/sketch-label';

interface SketchMenuProps {
  readonly height: number;
  readonly entry: string;
  /** The number of the instruction to select the entry; empty: none. */
  readonly number: string;
}

/** The menu at the left of an application's pages, 118 wide. */
export function SketchMenu({ height, entry, number }: SketchMenuProps) {
  return (
    <>
      <Stroke d={`M118 0v${height}`} look="line" />
      <Box x="14" y="18" width="64" height="8" rx="4" look="bar" />
      <Box x="14" y="44" width="72" height="6" rx="3" look="soft" />
      <Box x="6" y="60" width="106" height="24" rx="4" look="mark" />
      {number ? <Badge x={20} y={72} number={number} /> : null}
      <Label x={number ? 32 : 18} y={76} width={number ? 76 : 88} look="strong">
        {entry}
      </Label>
      <Box x="14" y="96" width="52" height="6" rx="3" look="soft" />
      <Box x="14" y="112" width="62" height="6" rx="3" look="soft" />
    </>
  );
}
