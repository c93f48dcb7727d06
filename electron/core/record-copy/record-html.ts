import { createHash } from 'node:crypto';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { RecordDocument } from '../../../shared/contract';
import { bodyStyle } from '../../../shared/record-view/body-style';
import { pageStyle } from '../../../shared/record-view/page-style';
import { RecordPage } from '../../../shared/record-view/record-page';

const style = `${bodyStyle}${pageStyle}`;
const hash = createHash('sha256').update(style).digest('base64');

/** Nothing is loaded, run or sent; the page's own style alone counts (Content Security Policy Level 3, section 2.3.1). */
const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;

/**
 * A record as one HTML file that stands for itself, without the seal. Every text of the record is escaped by React. It brings
 * in React's renderer, so it is imported when a copy is wanted and not at the start.
 */
export function recordHtml(document: RecordDocument): string {
  return `<!doctype html>\n${renderToStaticMarkup(createElement(RecordPage, { document, style, policy }))}\n`;
}
