import type { Inline } from './inline';
import type { Document, Node } from './resolve';

/** The guide as one page to read and print, with the pictures beside it. Needs no script and no network. */
export function htmlOf({ locale, title, lead, contents, note, chapters }: Document): string {
  const toc = chapters
    .map(
      (chapter) =>
        `<li><a href="#${chapter.id}">${escaped(chapter.title)}</a>\n<ul>\n${chapter.sections
          .map((section) => `<li><a href="#${section.id}">${escaped(section.title)}</a></li>`)
          .join('\n')}\n</ul></li>`,
    )
    .join('\n');
  const body = chapters
    .map(
      (chapter) =>
        `<section class="chapter" id="${chapter.id}">\n<h2>${escaped(chapter.title)}</h2>\n${chapter.sections
          .map(
            (section) =>
              `<section id="${section.id}">\n<h3>${escaped(section.title)}</h3>\n${section.nodes
                .map((node) => nodeText(node, locale, note))
                .join('\n')}\n</section>`,
          )
          .join('\n')}\n</section>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
${style}
</style>
</head>
<body>
<header>
<h1>${escaped(title)}</h1>
<p class="lead">${inline(lead)}</p>
</header>
<nav aria-labelledby="contents">
<h2 id="contents">${escaped(contents)}</h2>
<ul>
${toc}
</ul>
</nav>
<main>
${body}
</main>
</body>
</html>
`;
}

function nodeText(node: Node, locale: string, note: string): string {
  switch (node.kind) {
    case 'text':
      return `<p>${inline(node.text)}</p>`;
    case 'heading':
      return `<h4>${inline(node.text)}</h4>`;
    case 'note': {
      const title = node.title.length > 0 ? inline(node.title) : escaped(note);
      return `<div class="note" role="note"><p><strong>${title}</strong></p><p>${inline(node.text)}</p></div>`;
    }
    case 'list': {
      const tag = node.ordered ? 'ol' : 'ul';
      const items = node.items.map(
        ({ text, detail }) =>
          `<li>${inline(text)}${detail.length > 0 ? `<div class="detail">${inline(detail)}</div>` : ''}</li>`,
      );
      return `<${tag}>\n${items.join('\n')}\n</${tag}>`;
    }
    case 'table': {
      const head = node.head.map((cell) => `<th scope="col">${inline(cell)}</th>`).join('');
      const rows = node.rows.map((row) => `<tr>${row.map((cell) => `<td>${inline(cell)}</td>`).join('')}</tr>`);
      return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
    }
    case 'picture': {
      const caption = escaped(node.caption);
      return `<figure><img src="pictures/${locale}/${node.name}.webp" width="1280" height="800" alt=""><figcaption>${caption}</figcaption></figure>`;
    }
  }
}

function inline(parts: readonly Inline[]): string {
  return parts
    .map(({ text, style, href }) => {
      if (href !== undefined) return `<a href="${escaped(href)}">${escaped(text)}</a>`;
      if (style === undefined) return escaped(text);
      const tag = style === 'code' ? 'code' : 'strong';
      return `<${tag}>${escaped(text)}</${tag}>`;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const style = `:root { color-scheme: light dark; --line: #d5d8dd; --note: #eef4fb; --text: #1b1d21; --link: #0f548c }
@media (prefers-color-scheme: dark) { :root { --line: #4a4f57; --note: #1c2a3a; --text: #e8eaed; --link: #8ec3f0; background: #1b1d21 } }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; color: var(--text); font: 1rem/1.55 'Segoe UI', system-ui, 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; overflow-wrap: break-word }
a { color: var(--link) }
h1 { font-size: 2rem; line-height: 1.2 }
h2 { margin-top: 3rem; border-bottom: 1px solid var(--line) }
h3 { margin-top: 2.25rem }
.lead { font-size: 1.125rem }
nav ul { padding-inline-start: 1.25rem }
nav > ul { columns: 2; column-gap: 2rem }
nav > ul > li { break-inside: avoid; font-weight: 600; margin-bottom: .75rem }
nav ul ul { font-weight: 400 }
li { margin: .3rem 0 }
.detail { opacity: .85 }
code { overflow-wrap: anywhere; font-family: ui-monospace, 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace; font-size: .9em }
.note { margin: 1rem 0; padding: .25rem 1rem; border-inline-start: 4px solid var(--link); background: var(--note) }
.note p { margin: .5rem 0 }
table { width: 100%; border-collapse: collapse; margin: 1rem 0; font-size: .9375rem }
th, td { padding: .4rem .6rem; border: 1px solid var(--line); text-align: start; vertical-align: top }
th:first-child { width: 24% }
table:has(th:nth-child(4)) { table-layout: fixed }
th:first-child:nth-last-child(4) { width: 16% }
figure { margin: 1.25rem 0 }
img { max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 6px }
figcaption { font-size: .875rem; opacity: .85 }
@page { size: A4; margin: 18mm 16mm; @bottom-center { content: counter(page); font: 9pt sans-serif } }
@media print {
  :root { color-scheme: light; --line: #c4c8ce; --note: #f2f6fb; --text: #000; --link: #000; background: none }
  body { max-width: none; padding: 0; font-size: 10pt }
  a { text-decoration: none }
  h1 { margin-top: 0 }
  .lead { font-size: 1rem }
  nav { font-size: 8pt }
  nav h2 { margin-top: 1rem }
  nav li { margin: .1rem 0 }
  table { font-size: 8.5pt }
  .chapter { break-before: page }
  h2, h3, h4 { break-after: avoid }
  tr, .note, figure, li { break-inside: avoid }
  thead { display: table-header-group }
  figure { max-width: 125mm }
}`;
