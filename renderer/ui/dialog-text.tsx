import { DialogContent } from '@fluentui/react-components';
import css from './dialog-text.module.css';
import { part } from './part';

/** What stands in a dialog: paragraphs and fields below each other. */
export const DialogText = part(DialogContent, css.text);
