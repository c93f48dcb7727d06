import { createPart } from './create-part';
import css from './paragraph.module.css';

/** Running text, in lines that are no longer than is easy to read. */
export const Paragraph = createPart('p', css.paragraph);
