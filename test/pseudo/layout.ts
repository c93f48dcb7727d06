/**
 * Lists the layout errors of a page's texts: truncated, outside their box, overlapping each other or a drawing,
 * outside the window, or visible only by scrolling sideways. Runs in the page, so it is one function.
 */
export function layoutFaults(): string[] {
  /** An element with the part of its box that is scrolled into view. */
  interface Piece {
    readonly element: Element;
    readonly name: string;
    readonly seen: DOMRect;
  }
  const findings = new Set<string>();
  const slack = 1.5;
  const root = document.documentElement;
  const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
  const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const shared = (a: DOMRect, b: DOMRect) => {
    const [x, y] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
    const [right, bottom] = [Math.min(a.right, b.right), Math.min(a.bottom, b.bottom)];
    return new DOMRect(x, y, Math.max(0, right - x), Math.max(0, bottom - y));
  };
  const isApart = (a: DOMRect, b: DOMRect) =>
    a.bottom <= b.top || b.bottom <= a.top || a.right <= b.left || b.right <= a.left;
  const beside = (inner: DOMRect, outer: DOMRect) =>
    inner.left < outer.left - slack || inner.right > outer.right + slack;

  type Boxes = readonly { element: Element; style: CSSStyleDeclaration; box: DOMRect }[];
  const known = new Map<Element, Boxes>();
  /** The boxes around an element, innermost first. Ends at a fixed element, which no ancestor clips. */
  const boxes = (element: Element): Boxes => {
    const before = known.get(element);
    if (before) return before;
    const all: { element: Element; style: CSSStyleDeclaration; box: DOMRect }[] = [];
    known.set(element, all);
    for (let each: Element | null = element; each && each !== document.body; each = each.parentElement) {
      const style = getComputedStyle(each);
      if (style.display === 'inline' || style.display === 'contents') continue;
      all.push({ element: each, style, box: each.getBoundingClientRect() });
      if (style.position === 'fixed') break;
    }
    return all;
  };
  /** Visible only to screen readers. */
  const unseen = (element: Element) => boxes(element).some(({ style }) => style.clipPath === 'inset(50%)');
  const seenOf = (element: Element, rect: DOMRect) =>
    boxes(element).reduce((seen, { style, box }) => (style.overflow === 'visible' ? seen : shared(seen, box)), rect);
  /** An overlay, such as a menu, covers the elements below it. */
  const layer = (element: Element) =>
    boxes(element).find(({ style: { position, zIndex } }) => /fixed|sticky/.test(position) || zIndex !== 'auto')
      ?.element;

  /** A text with an ellipsis may be cut if the title has all of it. */
  const titled = (element: Element, text: string) =>
    element.closest('[title]')?.getAttribute('title')?.includes(text) ?? false;

  const holdAgainstBoxes = (element: Element, rect: DOMRect, text: string) => {
    let below = true;
    for (const [index, { element: each, style, box }] of boxes(element).entries()) {
      const [cutsSideways, cutsBelow] = [style.overflowX !== 'visible', style.overflowY !== 'visible'];
      if (beside(rect, box)) {
        if (style.textOverflow === 'ellipsis' && titled(each, text)) return;
        if (cutsSideways) findings.add(`cut at the side by ${name(each)}: ${text}`);
        else if (index === 0) findings.add(`wider than ${name(each)}: ${text}`);
      }
      if (/auto|scroll/.test(style.overflowY)) below = false;
      if (style.webkitLineClamp !== 'none' && titled(each, text)) return;
      if (below && cutsBelow && (rect.top < box.top - slack || rect.bottom > box.bottom + slack))
        findings.add(`cut above or below by ${name(each)}: ${text}`);
      // In a low window the page may overflow its frame, since the window scrolls; a control must not overflow.
      else if (below && (index === 0 || each.matches('button, a, label')) && rect.bottom > box.bottom + 4)
        findings.add(`lower than ${name(each)}: ${text}`);
    }
    if (beside(rect, new DOMRect(0, 0, root.clientWidth, 1))) findings.add(`beyond the window's edge: ${text}`);
  };

  const texts: Piece[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim();
    if (!element || !text || !shown(element) || unseen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of element instanceof SVGElement ? [element.getBoundingClientRect()] : range.getClientRects()) {
      holdAgainstBoxes(element, rect, text);
      texts.push({ element, name: text, seen: seenOf(element, rect) });
    }
  }
  const drawn = [...document.body.querySelectorAll('svg, img, input, [data-sketch] rect, [data-sketch] circle')]
    .filter((element) => shown(element) && !unseen(element) && !element.matches('[type=checkbox], [type=radio]'))
    .map((element) => ({ element, name: name(element), seen: seenOf(element, element.getBoundingClientRect()) }));

  for (const [index, text] of texts.entries()) {
    for (const other of [...texts.slice(index + 1), ...drawn]) {
      if (isApart(text.seen, other.seen)) continue;
      const { width, height } = shared(text.seen, other.seen);
      // Glyphs are smaller than their line box.
      if (width <= 2 || height <= Math.min(text.seen.height, other.seen.height) / 4) continue;
      if (text.element.contains(other.element) || other.element.contains(text.element)) continue;
      // In a drawing, a text may be in a box if the box contains all of it.
      if (other.element.matches('rect, circle') && !beside(text.seen, other.seen)) continue;
      // A number has its own background.
      if (text.element.matches('[data-look="badge"]') && !texts.includes(other)) continue;
      if (layer(text.element) === layer(other.element)) findings.add(`over ${other.name}: ${text.name}`);
    }
  }
  for (const input of document.querySelectorAll('input')) {
    const pen = document.createElement('canvas').getContext('2d');
    const text = input.value || input.placeholder;
    if (!pen || !shown(input) || !/^(text|search)$/.test(input.type)) continue;
    const { font, paddingLeft, paddingRight } = getComputedStyle(input);
    pen.font = font;
    const room = input.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    if (pen.measureText(text).width > room) findings.add(`cut by its field: ${text}`);
  }
  if (root.scrollWidth > root.clientWidth) findings.add(`the page scrolls sideways: ${root.scrollWidth} px`);
  return [...findings];
}
