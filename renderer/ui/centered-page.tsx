import css from './centered-page.module.css';
import { part } from './part';

/** A page with a few words in the middle of the window. */
export const CenteredPage = part('main', css.page);
