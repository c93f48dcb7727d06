import css from './lists.module.css';
import { part } from './part';

/** Steps in their order. */
export const Numbered = part('ol', css.numbered);
export const Dotted = part('ul', css.dotted);
