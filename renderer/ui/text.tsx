import { part } from './part';
import css from './text.module.css';

/** The sentence under a page's heading. */
export const Lead = part('p', css.lead);
/** Text that explains, in a lighter colour. Inside of a coloured box it is a little darker: `--quiet-text`. */
export const Quiet = part('p', css.quiet);
/** Small text that goes with something larger. */
export const Caption = part('p', css.caption);
export const Strong = part('p', css.strong);
/** Above a heading: what it belongs to. */
export const Kicker = part('p', css.kicker);
/** The path of a file, which may break anywhere. */
export const FilePath = part('p', css.filePath);
/** For screen readers only. */
export const VisuallyHidden = part('span', css.visuallyHidden);
