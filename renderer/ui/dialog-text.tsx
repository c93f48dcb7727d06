import { DialogContent } from '@fluentui/react-components';
import { createPart } from './create-part';
import css from './dialog-text.module.css';

/** What stands in a dialog: paragraphs and fields below each other. */
export const DialogText = createPart(DialogContent, css.text);
