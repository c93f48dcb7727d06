import css from './paragraph.module.css';
import { part } from './part';

/** Running text, in lines that are no longer than is easy to read. */
export const Paragraph = part('p', css.paragraph);
