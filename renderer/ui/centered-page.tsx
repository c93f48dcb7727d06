import css from './centered-page.module.css';
import { createPart } from './create-part';

/** A page with a few words in the middle of the window. */
export const CenteredPage = createPart('main', css.page);
