import type { Tone } from './callout';
import { type PartProps, part } from './part';
import css from './pill.module.css';

const Element = part('span', css.pill);

/** A state in one or two words. */
export function Pill({ tone, ...rest }: PartProps & { tone?: Tone | undefined }) {
  return <Element data-tone={tone} {...rest} />;
}
