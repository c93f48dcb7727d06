import { fontsByLanguage, monospaceFonts } from '../texts/languages';

const ownFonts = fontsByLanguage.map(({ primary, fonts }) => `--rd-${primary}: ${fonts};`).join(' ');
const allOwn = fontsByLanguage.map(({ primary }) => `var(--rd-${primary}), `).join('');
const languageRules = fontsByLanguage
  .map(({ primary }) => `:root:lang(${primary}) { --rd-sans: var(--rd-${primary}), var(--rd-latin), sans-serif; }`)
  .join('\n');

/** What a record needs as a separate page: colours for light, dark and paper, fonts, and its heading. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --rd-text: #242424; --rd-quiet: #5c5c5c; --rd-line: #d9dde2; --rd-line-soft: #e9ecef; --rd-page: #ffffff; --rd-surface: #f6f9fc;
  --rd-accent: #175fa4; --rd-focus: #000000;
  --rd-good: #0c5f0c; --rd-good-ground: #f1faf1; --rd-info: #175fa4; --rd-info-ground: #e9f2fb;
  --rd-warning: #9a3c05; --rd-warning-ground: #fff6ef; --rd-bad: #a80f1c; --rd-bad-ground: #fdf1f2;
  --rd-practice: #54257d; --rd-practice-ground: #f1e8fa; --rd-practice-line: #b895da;
  --rd-latin: 'Segoe UI Variable Text', 'Segoe UI', -apple-system, BlinkMacSystemFont, Inter, 'Noto Sans', Ubuntu, Cantarell, 'Liberation Sans', 'DejaVu Sans';
  ${ownFonts}
  --rd-sans: var(--rd-latin), ${allOwn}sans-serif;
  --rd-mono: 'Cascadia Mono', Consolas, 'SF Mono', Menlo, 'Noto Sans Mono', 'DejaVu Sans Mono', ${monospaceFonts}, monospace;
}
/* Quotation marks in Chinese are as wide as a letter, which only the language's own fonts provide. */
${languageRules}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --rd-text: #f2f2f2; --rd-quiet: #b3b3b3; --rd-line: #474747; --rd-line-soft: #3a3a3a; --rd-page: #1f1f1f; --rd-surface: #272a2e;
    --rd-accent: #7db0ea; --rd-focus: #ffffff;
    --rd-good: #9fd89f; --rd-good-ground: #21352a; --rd-info: #98c2f0; --rd-info-ground: #17324d;
    --rd-warning: #f7b17d; --rd-warning-ground: #3b2c20; --rd-bad: #f1a7ae; --rd-bad-ground: #40272a;
    --rd-practice: #e6d3f8; --rd-practice-ground: #33244a; --rd-practice-line: #8a68b0;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { background: var(--rd-page); font: 15px/1.5 var(--rd-sans); -webkit-text-size-adjust: 100%; }
body { margin: 0; border-top: 4px solid #0f6cbd; }
.rd { max-width: 880px; margin: 0 auto; padding: 36px 24px 48px; }
.rd-head { display: flex; flex-direction: column; gap: 10px; margin-bottom: 24px; }
.rd-kicker { display: flex; align-items: center; gap: 12px; font-weight: 600; color: var(--rd-accent); }
.rd-app { flex: none; }
.rd h1 { font-size: 2.13em; line-height: 1.25; font-weight: 600; overflow-wrap: anywhere; text-wrap: balance; }
.rd-practice { display: flex; gap: 10px; margin-top: 8px; padding: 10px 16px; border: 1px solid var(--rd-practice-line); border-radius: 10px; color: var(--rd-practice); background: var(--rd-practice-ground); }
.rd-practice .rd-mark { fill: currentColor; }
.rd-foot { margin-top: 48px; padding-top: 16px; border-top: 1px solid var(--rd-line); font-size: .93em; color: var(--rd-quiet); }
@page { margin: 17mm 16mm; }
@media print {
  :root { color-scheme: light; }
  html { font-size: 10pt; }
  body { border-top: 0; }
  .rd { max-width: none; padding: 0; }
  .rd, .rd * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .rd-section { display: block; margin-top: 9mm; }
  .rd-section > * + * { margin-top: 3mm; }
  .rd-section > h3 { margin-top: 6mm; }
  .rd :is(h2, h3, caption) { break-after: avoid; }
  .rd :is(li:first-child, thead tr) { break-after: avoid; }
  .rd :is(li, tr):last-child { break-before: avoid; }
  .rd :is(.rd-table, .rd-checks, .rd-dates) { -webkit-box-decoration-break: clone; box-decoration-break: clone; }
  .rd :is(tr, li, .rd-highlights, .rd-contents, .rd-callout, .rd-finding, .rd-facts, #record-due .rd-dates, [data-few]), .rd-facts > div { break-inside: avoid; }
  /* The heading of a long table needs room for its first rows: Chromium would leave the head of the table alone on a page. */
  .rd-section:has(> .rd-table:not([data-few])) > h2 { break-inside: avoid; }
  .rd-section:has(> .rd-table:not([data-few])) > h2::after { content: ''; display: block; height: 70mm; margin-bottom: -70mm; }
  /* The last page has a whole section, not only the foot. */
  #record-about, .rd-foot { break-inside: avoid; }
  #record-about::after { content: ''; display: block; height: 40mm; margin-bottom: -40mm; }
  .rd :is(p, li, dd) { orphans: 3; widows: 3; }
  .rd-text + :is(table, dl, ol, ul), .rd-callout { break-before: avoid; }
  .rd-contents a { color: inherit; }
}
`;
