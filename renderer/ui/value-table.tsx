import { createPart } from './create-part';
import css from './value-table.module.css';

/** A table of attributes and their values: a row's header has the attribute, and below it, in spans, what fills it. */
export const ValueTable = createPart('table', css.table);
