import { recordClass } from '../../../shared/record-view/body-style';
import { classNames } from '../../lib/class-names';
import { createPart } from '../../ui/create-part';
import css from './record-area.module.css';

/** What the parts of a record are in (shared/record-view): it gives them the theme's colours. */
export const RecordArea = createPart('div', classNames(recordClass, css.area));
