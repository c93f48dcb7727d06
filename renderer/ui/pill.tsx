import type { Tone } from './callout';
import { createPart, type PartProps } from './create-part';
import css from './pill.module.css';

const Element = createPart('span', css.pill);

/** A state in one or two words. */
export function Pill({ tone, ...rest }: PartProps & { tone?: Tone | undefined }) {
  return <Element data-tone={tone} {...rest} />;
}
