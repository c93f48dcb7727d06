import { createPart } from './create-part';
import css from './text.module.css';

/** The sentence under a page's heading. */
export const Lead = createPart('p', css.lead);
/** Text that explains, in a lighter colour. Inside of a coloured box it is a little darker: `--quiet-text`. */
export const Quiet = createPart('p', css.quiet);
/** Small text that goes with something larger. */
export const Caption = createPart('p', css.caption);
export const Strong = createPart('p', css.strong);
/** Above a heading: what it belongs to. */
export const Kicker = createPart('p', css.kicker);
/** The path of a file, which may break anywhere. */
export const FilePath = createPart('p', css.filePath);
/** For screen readers only. */
export const VisuallyHidden = createPart('span', css.visuallyHidden);
