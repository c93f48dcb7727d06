import { systemFonts } from '../../../shared/texts/languages';

/**
 * The style of the sign-in page. Violet and a dotted path mark it as practice, unlike the blue of the app.
 * Text has a contrast of 4.5:1 in both themes; forced colours of the system replace these.
 */
export const signInStyle = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #201f2b; --soft: #5f5d6e; --line: #dcdae6; --hover: #f6f5fb;
  --side: #f0edfb; --side-line: #ddd6f5; --accent: #5b3fc4; --accent-soft: #e9e3fb; --on-accent: #fff; --warn: #9a4a00;
  --full: #5b3fc4; --user: #0b6a70; --person: #5f5d6e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1b1a22; --ink: #f1f0f6; --soft: #aeabbf; --line: #3b3948; --hover: #262531;
    --side: #242036; --side-line: #383254; --accent: #b9a7ff; --accent-soft: #352d5c; --on-accent: #1b1533; --warn: #f5b36b;
    --full: #6f55d9; --user: #127d84; --person: #656277;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; display: grid; grid-template-columns: 304px 1fr; background: var(--paper); color: var(--ink);
  font: 14px/1.45 "Segoe UI Variable Text", "Segoe UI", -apple-system, Inter, "Noto Sans", system-ui, ${systemFonts}, sans-serif;
}
header { background: var(--side); border-inline-end: 1px solid var(--side-line); padding: 28px 28px 24px; position: sticky; top: 0; height: 100vh; overflow: auto; }
.drawing { display: block; width: 168px; margin: 0 0 20px -14px; }
.drawing .path { stroke: var(--accent); } .drawing .dot { fill: var(--accent); } .drawing .screen { fill: var(--paper); stroke: var(--accent); }
.drawing .line { stroke: var(--accent-soft); } .drawing .base { stroke: var(--accent); }
.mark { margin: 0 0 10px; color: var(--accent); font-weight: 600; }
.mark strong { display: block; color: var(--ink); font-size: 22px; line-height: 1.25; text-wrap: balance; }
header p { margin: 0; color: var(--soft); }
.scopes { margin-top: 22px; padding-top: 18px; border-top: 1px solid var(--side-line); }
#asks { margin: 0 0 8px; font-weight: 600; color: var(--ink); }
.scopes ul { margin: 0; padding: 0; list-style: none; display: grid; gap: 8px; }
code { display: block; font: 12px/1.5 ui-monospace, "Cascadia Mono", Consolas, Menlo, monospace; color: var(--soft); overflow-wrap: anywhere; }
main { padding: 40px 44px; width: 100%; max-width: 660px; }
h1 { margin: 0; font-size: 26px; line-height: 1.25; font-weight: 600; letter-spacing: -.01em; }
.lead { margin: 6px 0 22px; color: var(--soft); font-size: 15px; }
.choices { margin: 0 0 18px; padding: 0; list-style: none; display: grid; gap: 10px; }
button { font: inherit; color: inherit; cursor: pointer; }
.choice {
  display: flex; align-items: center; gap: 14px; width: 100%; padding: 11px 16px 11px 12px; text-align: start;
  background: var(--paper); border: 1px solid var(--line); border-radius: 10px;
}
.choice:hover { background: var(--hover); border-color: var(--accent); }
.choice:active { background: var(--accent-soft); }
.choice:focus-visible, .apply:focus-visible, summary:focus-visible, input:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.face { flex: none; display: grid; place-items: center; width: 42px; height: 42px; border-radius: 50%; color: #fff; font-weight: 600; letter-spacing: .02em; }
.face.fullAdministrator { background: var(--full); } .face.userAdministrator { background: var(--user); } .face.person { background: var(--person); }
.face.deny { background: none; border: 1.5px dashed var(--line); color: var(--soft); }
.words { flex: 1; min-width: 0; }
.who { display: flex; flex-wrap: wrap; column-gap: 10px; align-items: baseline; }
b { font-weight: 600; font-size: 15px; }
i { font-style: normal; color: var(--ink); }
i::before { content: "·"; margin-inline-end: 10px; color: var(--soft); }
small { display: block; font-size: 13px; color: var(--soft); }
.suggested { flex: none; padding: 2px 10px; border-radius: 99px; background: var(--accent-soft); color: var(--accent); font-size: 12px; font-weight: 600; }
.faults { border-top: 1px solid var(--line); padding-top: 4px; }
summary { display: flex; gap: 10px; align-items: baseline; padding: 10px 4px; cursor: pointer; border-radius: 6px; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::before { content: ""; align-self: center; width: 7px; height: 7px; border: solid var(--soft); border-width: 0 1.5px 1.5px 0; transform: rotate(-45deg); margin-inline-start: 2px; }
[open] > summary::before { transform: rotate(45deg) translate(-2px, -2px); }
summary small { display: inline; } summary small.on { color: var(--warn); font-weight: 600; }
fieldset { border: 0; margin: 0; padding: 0; display: grid; grid-template-columns: 1fr 1fr; gap: 4px 16px; }
legend { padding: 0 4px; margin-bottom: 8px; color: var(--soft); }
label { display: flex; gap: 10px; padding: 7px 8px; border-radius: 8px; cursor: pointer; }
label:hover { background: var(--hover); }
label b { font-size: 14px; }
input[type=checkbox] { flex: none; width: 16px; height: 16px; margin: 2px 0 0; accent-color: var(--accent); }
.apply { margin: 10px 4px 0; padding: 7px 18px; border: 0; border-radius: 6px; background: var(--accent); color: var(--on-accent); font-weight: 600; }
.apply:hover { filter: brightness(1.08); }
dl { margin: 0 0 16px; padding: 12px 16px; border: 1px solid var(--line); border-radius: 10px; }
dt { font-size: 13px; color: var(--soft); } dd + dt { margin-top: 8px; } dd { margin: 2px 0 0; } dd code { color: var(--ink); font-size: 13px; }
main > p { text-wrap: pretty; }
@media (max-width: 779px) {
  body { display: block; }
  header { position: static; height: auto; border-inline-end: 0; border-bottom: 1px solid var(--side-line); padding: 18px 24px; }
  .drawing, .scopes { display: none; }
  .mark strong { font-size: 18px; }
  main { padding: 24px; max-width: none; }
  .choice { flex-wrap: wrap; } .words { flex: 1 1 12rem; }
  fieldset { grid-template-columns: 1fr; }
}
@media (forced-colors: active) { .face, .suggested, .apply { border: 1px solid; } }
`;
