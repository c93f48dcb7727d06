/** The class of the element that all parts of a record are in. */
export const recordClass = 'rd';

/**
 * The style of a record, in the app and in a file. Colours are custom properties: the app takes them from its theme, a
 * file brings its own (page-style.ts). Columns become rows where there is no room for them.
 */
export const bodyStyle = `
.rd { container-type: inline-size; color: var(--rd-text); }
:where(.rd) :is(h1, h2, h3, p, dl, dd, ol, ul, table) { margin: 0; padding: 0; }
:where(.rd) :is(ol, ul) { list-style: none; }
.rd code { font-family: var(--rd-mono); font-size: .92em; }
.rd :is(code, bdi, dd, li) { overflow-wrap: anywhere; }
.rd :is(td, th), .rd :is(td, th) :is(code, bdi) { overflow-wrap: break-word; }
.rd :is(td, th) [data-long] { overflow-wrap: anywhere; }
.rd time { font-variant-numeric: tabular-nums; }
.rd-strong { font-weight: 600; }
.rd-quiet, .rd-note { color: var(--rd-quiet); }
.rd-note { display: block; font-size: .93em; font-weight: 400; }
.rd-text { max-width: 44rem; }
.rd-notes { max-width: 44rem; padding: 12px 16px; border-inline-start: 3px solid var(--rd-line); white-space: pre-wrap; overflow-wrap: anywhere; }
.rd-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.rd-tone { font-weight: 600; }
[data-tone="good"] { --rd-tone: var(--rd-good); --rd-ground-tone: var(--rd-good-ground); }
[data-tone="info"] { --rd-tone: var(--rd-info); --rd-ground-tone: var(--rd-info-ground); }
[data-tone="warning"] { --rd-tone: var(--rd-warning); --rd-ground-tone: var(--rd-warning-ground); }
[data-tone="bad"] { --rd-tone: var(--rd-bad); --rd-ground-tone: var(--rd-bad-ground); }
[data-tone="plain"] { --rd-tone: var(--rd-quiet); --rd-ground-tone: var(--rd-surface); }
.rd-tone, .rd-state { color: var(--rd-tone); }
.rd-mark { flex: none; fill: var(--rd-tone); }

.rd-standing { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 12px; color: var(--rd-quiet); }
.rd-pill { padding: 2px 12px; border: 1px solid var(--rd-tone); border-radius: 999px; font-weight: 600; color: var(--rd-tone); background: var(--rd-ground-tone); }

.rd-highlights { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; }
.rd-highlights > div { padding: 14px 16px; border: 1px solid var(--rd-line); border-radius: 10px; background: var(--rd-surface); }
.rd-highlights dt { font-size: .93em; color: var(--rd-quiet); }
.rd-highlights dd { margin-top: 4px; font-weight: 600; }

.rd-contents { margin-top: 24px; padding: 16px 20px 18px; border: 1px solid var(--rd-line); border-radius: 10px; }
.rd .rd-contents h2 { font-size: 1em; line-height: 1.4; }
.rd-contents ol { margin-top: 8px; columns: 3 180px; column-gap: 24px; }
.rd-contents li { break-inside: avoid; }
.rd-contents a { display: inline-block; padding: 3px 0; border-radius: 4px; color: var(--rd-accent); text-decoration: none; }
.rd-contents a:hover { text-decoration: underline; }
.rd-contents a:focus-visible { outline: 2px solid var(--rd-focus); outline-offset: 1px; }

.rd-section { display: flex; flex-direction: column; gap: 12px; margin-top: 40px; scroll-margin-top: 24px; }
.rd h2 { font-size: 1.43em; line-height: 1.4; font-weight: 600; }
.rd h3 { margin-top: 8px; font-size: 1.07em; line-height: 1.4; font-weight: 600; }

.rd-facts, .rd-checks, .rd-dates { border: 1px solid var(--rd-line); border-radius: 10px; }
.rd-facts > div, .rd-checks > li { border-top: 1px solid var(--rd-line-soft); }
:is(.rd-facts > div, .rd-checks > li):first-child { border-top: 0; }
.rd-facts > div { display: grid; grid-template-columns: minmax(110px, 200px) minmax(0, 1fr); gap: 2px 16px; padding: 8px 16px; }
.rd-facts dt { color: var(--rd-quiet); }

.rd-table { width: 100%; border: 1px solid var(--rd-line); border-radius: 10px; border-spacing: 0; text-align: start; }
.rd-table caption { padding: 8px 0; font-size: 1.07em; font-weight: 600; text-align: start; }
.rd-table :is(th, td) { padding: 8px 8px; border-top: 1px solid var(--rd-line-soft); font-weight: 400; text-align: start; vertical-align: top; }
.rd-table :is(th, td):first-child { padding-inline-start: 16px; }
.rd-table :is(th, td):last-child { padding-inline-end: 16px; }
.rd-table thead th { border-top: 0; color: var(--rd-quiet); }
.rd-table[data-table="confirmations"] td:nth-child(2) { min-width: 13rem; }
.rd-table[data-table^="changes"] td { width: 38%; }
.rd-table tbody th { min-width: 7rem; font-weight: 600; }
.rd-table tbody th code { font-weight: 400; }
.rd-table tr[data-past] :is(th, td), .rd-table tr[data-past] .rd-tone { color: var(--rd-quiet); }
.rd-table tr[data-past] :is(th, td) { font-weight: 400; }

.rd-checks > li { display: flex; gap: 12px; padding: 10px 16px; }
.rd-checks > li > div { flex: 1; min-width: 0; }
.rd-check-name { display: flex; flex-wrap: wrap; gap: 0 10px; }
.rd-duration { margin-inline-start: auto; color: var(--rd-quiet); font-variant-numeric: tabular-nums; }
.rd-seen { color: var(--rd-quiet); }
.rd-finding { max-width: 44rem; margin-top: 6px; padding: 8px 12px; border-radius: 6px; background: var(--rd-ground-tone); }
.rd-more { display: flex; flex-wrap: wrap; gap: 2px 20px; margin-top: 6px; font-size: .93em; }
.rd-more > div { display: flex; flex-wrap: wrap; gap: 0 6px; }
.rd-more dt { color: var(--rd-quiet); }

.rd-dates { padding: 6px 0; }
.rd-dates li { display: grid; grid-template-columns: minmax(110px, 15rem) minmax(0, 1fr); gap: 2px 16px; padding: 4px 16px; }
.rd-dates time { color: var(--rd-quiet); }
.rd-dates li:not([data-tone="plain"]) span { font-weight: 600; color: var(--rd-tone); }
.rd-numbered { max-width: 44rem; padding-inline-start: 24px; list-style: decimal; }
.rd-numbered li { padding: 2px 0 2px 4px; }
.rd-numbered li::marker { color: var(--rd-quiet); }

.rd-callout { display: flex; gap: 12px; padding: 12px 16px; border: 1px solid var(--rd-tone); border-radius: 10px; background: var(--rd-ground-tone); }

@container (max-width: 640px) {
  .rd-facts > div, .rd-dates li { grid-template-columns: minmax(0, 1fr); }
}
/* Narrower, the table of mappings is wider than a window. Paper is as narrow, with smaller letters. */
@media screen {
  @container (max-width: 54em) {
    .rd-table, .rd-table :is(tbody, tr, th, td, caption) { display: block; }
    .rd-table thead { position: absolute; clip-path: inset(50%); }
    .rd-table tr { padding: 8px 16px; border-top: 1px solid var(--rd-line-soft); }
    .rd-table tbody > tr:first-child { border-top: 0; }
    .rd-table[data-table] :is(tbody th, td), .rd-table[data-table] :is(tbody th, td):is(:first-child, :last-child) { padding: 2px 0; border-top: 0; }
    .rd-table td { display: grid; grid-template-columns: minmax(96px, 1fr) minmax(0, 2fr); gap: 0 12px; }
    .rd-table td::before { content: attr(data-label); color: var(--rd-quiet); }
  }
}
`;
