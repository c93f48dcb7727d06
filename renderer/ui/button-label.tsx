import css from './button-label.module.css';
import { part } from './part';

/** The words beside a button's icon. Where there is no room for them they are not seen, but still are the button's name. */
export const ButtonLabel = part('span', css.label);
