import css from './button-label.module.css';
import { createPart } from './create-part';

/** The text beside a button's icon. Without room it is visually hidden, but remains the button's accessible name. */
export const ButtonLabel = createPart('span', css.label);
