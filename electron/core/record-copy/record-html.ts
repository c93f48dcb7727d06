import { createHash } from 'node:crypto';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { RecordDocument } from '../../../shared/contract';
import { bodyStyle } from '../../../shared/record-view/body-style';
import { pageStyle } from '../../../shared/record-view/page-style';
import { RecordPage } from '../../../shared/record-view/record-page';

const style = `${bodyStyle}${pageStyle}`;
const hash = createHash('sha256').update(style).digest('base64');

/** Allows only the page's own style: no loading, scripts or requests (Content Security Policy Level 3, section 2.3.1). */
const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;

/**
 * Renders a record as one self-contained HTML file, without the seal. React escapes every text of the record. Import it on
 * demand, not at startup: it loads React's renderer.
 */
export function recordHtml(document: RecordDocument): string {
  return `<!doctype html>\n${renderToStaticMarkup(createElement(RecordPage, { document, style, policy }))}\n`;
}
