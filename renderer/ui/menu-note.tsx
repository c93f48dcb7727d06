import { createPart } from './create-part';
import css from './menu-note.module.css';

/** A remark in a menu, below the entry that it is about. */
export const MenuNote = createPart('p', css.note);
