import { createPart } from './create-part';
import css from './lists.module.css';

/** Steps in their order. */
export const Numbered = createPart('ol', css.numbered);
export const Dotted = createPart('ul', css.dotted);
