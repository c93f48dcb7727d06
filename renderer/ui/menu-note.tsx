import css from './menu-note.module.css';
import { part } from './part';

/** A remark in a menu, below the entry that it is about. */
export const MenuNote = part('p', css.note);
