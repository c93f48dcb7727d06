import { Badge, Box } from '../../../ui/sketch';
import { Label } from '../../../ui/sketch-label';

interface FieldProps {
  readonly y: number;
  readonly label: string;
  readonly number: string;
  readonly value?: string;
  /** One of the two fields that the values go to. */
  readonly target?: boolean;
}

/** A field of a portal page right of the menu, with its label, 24 high. */
export function SketchField({ y, label, number, value = '', target = false }: FieldProps) {
  return (
    <>
      <Label x={134} y={y + 16} width={106}>
        {label}
      </Label>
      <Box x="266" y={y} width="138" height="24" rx="4" look={target ? 'target' : 'field'} />
      <Label x={276} y={y + 16} width={122}>
        {value}
      </Label>
      {number ? <Badge x={252} y={y + 12} number={number} /> : null}
    </>
  );
}
