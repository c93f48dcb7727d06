import { expect, it } from 'vitest';
import { escapeHtml, escapeHtmlText } from '../../../../electron/core/lib/html-escape';

it('escapes the characters that could end a text or an attribute', () => {
  expect(escapeHtml(`<a href="x">'&amp;'`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;&#39;');
  expect(escapeHtmlText(`<a href="x">'&'`)).toBe(`&lt;a href="x"&gt;'&amp;'`);
});
