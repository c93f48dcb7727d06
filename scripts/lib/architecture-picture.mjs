import { folders } from '../import-rules.mjs';
import { filesBelow } from './fresh.mjs';
import { readImports } from './import-graph.mjs';

/** The parts of the main process and of the renderer, from the top; each is a folder or a file. */
const main = ['electron/main.ts', 'electron/app', 'electron/features', 'electron/services', 'electron/platform'];
const renderer = ['renderer/titlebar', 'renderer/app', 'renderer/features', 'renderer/ui', 'renderer/lib'];
const preload = 'electron/preload';
/** In the order of the rules, in which each part of the core imports only those before it. */
const core = Object.keys(folders).filter((folder) => folder.startsWith('electron/core/'));
const shared = ['shared/enums', 'shared/contract', 'shared/texts', 'shared/guide', 'shared/record-view'];

const parts = [...main, ...renderer, preload, ...core, ...shared];
const bands = { 'electron/core': core, shared };

/** Widths of lines, by the number of imports: coarse, so that the picture changes only when the architecture does. */
const weights = [
  { least: 200, width: 6, text: '200 and more' },
  { least: 50, width: 4, text: '50 to 199' },
  { least: 10, width: 2.2, text: '10 to 49' },
  { least: 1, width: 1, text: '1 to 9 imports' },
];

const column = { main: { x: 170, width: 380 }, renderer: { x: 760, width: 380 } };
const row = { top: 96, height: 46, pitch: 82 };
const band = {
  'electron/core': { x: 170, y: 546, width: 776, height: 230 },
  shared: { x: 170, y: 836, width: 970, height: 150 },
};
const height = 1070;

/** The imports of the product's code, below `root`. */
export function productImports(root) {
  return readImports(
    root,
    filesBelow('electron', 'shared', 'renderer').filter((file) => /\.tsx?$/.test(file)),
  );
}

/**
 * Draws the folders of the product as boxes in layers, and an arrow for each pair of which one imports the other.
 * @param imports of readImports() @returns the SVG
 */
export function drawArchitecture(imports) {
  const edges = edgesOf(imports);
  const places = placesOf();
  const outer = merged(
    edges.map(({ from, to, ...rest }) => ({ from: bandOf(from) ?? from, to: bandOf(to) ?? to, ...rest })),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1290 ${height}" role="img" aria-labelledby="title text" font-family="'Segoe UI', system-ui, 'Noto Sans', sans-serif">`,
    '<!-- Drawn by `npm run guide` from the imports of the code. -->',
    '<title id="title">Folders of Webex Entra Setup and what they import</title>',
    `<desc id="text">${escaped(outer.map(({ from, to }) => `${from} imports ${to}`).join('; '))}.</desc>`,
    style,
    `<rect width="1290" height="${height}" rx="12" fill="#fff"/>`,
    label(column.main.x, 72, 'Main process', 'group'),
    label(column.renderer.x, 72, 'Renderer: the pages', 'group'),
    ...outer.map((edge) => outerArrow(edge, places)),
    ...[...main, ...renderer, preload].map((part) => box(part, places)),
    ...Object.entries(bands).map(([name, all]) => drawBand(name, all, edges)),
    legend(),
    '</svg>',
    '',
  ].join('\n');
}

function partOf(file) {
  return parts.find((part) => file === part || file.startsWith(`${part}/`));
}

function bandOf(part) {
  return Object.keys(bands).find((name) => part.startsWith(`${name}/`));
}

function edgesOf(imports) {
  const found = imports.map(({ file, target, typeOnly }) => ({
    from: partOf(file),
    to: partOf(target),
    count: 1,
    typeOnly: Boolean(typeOnly),
  }));
  return merged(found.filter(({ from, to }) => from && to));
}

/** One edge for each pair of different parts; `typeOnly` if all imports are of types. */
function merged(edges) {
  const pairs = new Map();
  for (const { from, to, count, typeOnly } of edges.filter((edge) => edge.from !== edge.to)) {
    const key = `${from} ${to}`;
    const known = pairs.get(key) ?? { from, to, count: 0, typeOnly: true };
    pairs.set(key, { ...known, count: known.count + count, typeOnly: known.typeOnly && typeOnly });
  }
  const order = [...parts, ...Object.keys(bands)];
  return [...pairs.values()].sort(
    (a, b) => order.indexOf(a.from) - order.indexOf(b.from) || order.indexOf(a.to) - order.indexOf(b.to),
  );
}

function placesOf() {
  const stack = (all, { x, width }) =>
    all.map((part, at) => [part, { x, y: row.top + at * row.pitch, width, height: row.height }]);
  return new Map([
    ...stack(main, column.main),
    ...stack(renderer, column.renderer),
    [preload, { x: 972, y: 640, width: 168, height: row.height }],
    ...Object.entries(band),
  ]);
}

/** Between neighbours a straight line; else a bow on the outer side, the wider the further it leads. */
function outerArrow({ from, to, ...edge }, places) {
  const [a, b] = [places.get(from), places.get(to)];
  const order = [...main, 'electron/core', 'shared'];
  const right = renderer.includes(from);
  const [start, end] = right
    ? [renderer.indexOf(from), to === 'shared' ? renderer.length : renderer.indexOf(to)]
    : [order.indexOf(from), order.indexOf(to)];
  if (from === preload || (end - start === 1 && !(right && to === 'shared'))) {
    const x = from === preload ? a.x + a.width / 2 : a.x + a.width / 2 - (right ? 0 : 60);
    return line(`M${x} ${a.y + a.height}V${b.y - 3}`, edge);
  }
  const side = right ? 1 : -1;
  const edgeOf = (place) => (right ? place.x + place.width : place.x);
  const out = a.y + a.height * 0.72 + (start - end) * 2 + 8;
  const into = b.y + 8 + (order.length - (end - start)) * 5;
  const bow = 26 + (end - start - 1) * 21;
  const x1 = edgeOf(a);
  const x2 = edgeOf(b) + side * 3;
  return line(`M${x1} ${out}C${x1 + side * bow * 1.4} ${out} ${x2 + side * bow * 1.4} ${into} ${x2} ${into}`, edge);
}

/** The parts of a band side by side, and bows above them for what they import of each other. */
function drawBand(name, all, edges) {
  const { x, y, width, height: high } = band[name];
  const pitch = (width - 44) / all.length;
  const base = y + high - 62;
  const center = (part) => x + 22 + (all.indexOf(part) + 0.5) * pitch;
  const inside = edges.filter(({ from, to }) => all.includes(from) && all.includes(to));
  const bows = inside.map(({ from, to, ...edge }) => {
    const [a, b] = [center(from) - 5, center(to) + 5];
    const up = Math.min(base - y - 34, 18 + Math.abs(a - b) * 0.24);
    return line(`M${a} ${base}C${a} ${base - up * 1.3} ${b} ${base - up * 1.3} ${b} ${base - 3}`, edge);
  });
  const names = all.map((part, at) => {
    const own = part.slice(name.length + 1);
    const low = all.length > 6 && at % 2 === 1 ? 20 : 0;
    return `<circle class="dot" cx="${round(center(part))}" cy="${base}" r="4"/>${label(center(part), base + 22 + low, own, 'part')}`;
  });
  return [
    `<rect class="box ${name === 'shared' ? 'shared' : 'main'}" x="${x}" y="${y}" width="${width}" height="${high}" rx="10" fill-opacity=".6"/>`,
    label(x + 14, y + 26, `${name}/`, 'name'),
    ...bows,
    ...names,
  ].join('\n');
}

function box(part, places) {
  const { x, y, width, height: high } = places.get(part);
  const kind = part.startsWith('renderer') ? 'page' : 'main';
  const name = part.endsWith('.ts') ? part : `${part}/`;
  return `<rect class="box ${kind}" x="${x}" y="${y}" width="${width}" height="${high}" rx="8"/>\n${label(x + width / 2, y + 29, name, 'name middle')}`;
}

function line(path, { count, typeOnly }) {
  const { width } = weights.find(({ least }) => count >= least);
  const rounded = path.replaceAll(/-?\d+\.\d+/g, (number) => String(round(Number(number))));
  return `<path class="line${typeOnly ? ' types' : ''}" d="${rounded}" stroke-width="${width}" marker-end="url(#head)"/>`;
}

function legend() {
  const y = height - 36;
  const lines = weights.toReversed().map(({ width, text }, at) => {
    const x = column.main.x + at * 190;
    return `<path class="line" d="M${x} ${y}H${x + 44}" stroke-width="${width}"/>${label(x + 54, y + 5, text, 'note')}`;
  });
  const x = column.main.x + weights.length * 190;
  return [
    ...lines,
    `<path class="line types" d="M${x} ${y}H${x + 44}" stroke-width="2.2"/>${label(x + 54, y + 5, 'types only', 'note')}`,
  ].join('\n');
}

function label(x, y, text, kind) {
  return `<text class="${kind}" x="${round(x)}" y="${round(y)}">${escaped(text)}</text>`;
}

function round(number) {
  return Math.round(number * 10) / 10;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const style = `<defs>
<marker id="head" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 10 5 0 10z" fill="#4a5561"/></marker>
<style>
.box { stroke-width: 1.5 }
.main { fill: #eaf1fb; stroke: #2b5797 }
.page { fill: #eef7ee; stroke: #2e7031 }
.shared { fill: #fdf1e3; stroke: #9a5b13 }
.line { fill: none; stroke: #4a5561; stroke-opacity: .75 }
.types { stroke-dasharray: 5 4 }
.dot { fill: #1b1d21 }
.group { font-size: 20px; font-weight: 600; fill: #1b1d21 }
.name { font-size: 16px; font-weight: 600; fill: #1b1d21 }
.part { font-size: 14px; fill: #1b1d21; text-anchor: middle }
.middle { text-anchor: middle }
.note { font-size: 14px; fill: #3c434c }
</style>
</defs>`;
