import { part } from '../../ui/part';
import css from './record-area.module.css';

/** What the parts of a record are in (shared/record-view, whose class is `rd`): it gives them the theme's colours. */
export const RecordArea = part('div', `rd ${css.area}`);
