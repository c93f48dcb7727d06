/** An element of an XML file. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const token = /<\?[^>]*\?>|<![^>]*>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

/** Parses what the project's XML files use: elements, attributes and texts. @throws for anything that is not well-formed */
export function parseXml(text: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  token.lastIndex = 0;
  let at = 0;
  while (at < text.length) {
    const [whole, closed, opened, attributes = '', single, words = ''] = token.exec(text) ?? [];
    const parent = open.at(-1);
    if (whole === undefined || !parent) throw new Error(`not well-formed at ${at}: ${text.slice(at, at + 60)}`);
    at += whole.length;
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(whole)) throw new Error(`an entity that is not known: ${whole}`);
    if (opened) {
      const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]);
      const element: Element = { name: opened, attributes: Object.fromEntries(pairs), children: [], text: '' };
      if (Object.keys(element.attributes).length < pairs.length) throw new Error(`an attribute twice: ${whole}`);
      parent.children.push(element);
      if (!single) open.push(element);
    } else if (closed) {
      if (closed !== parent.name) throw new Error(`</${closed}> closes <${parent.name}>`);
      open.pop();
    } else parent.text += words.trim();
  }
  const [root, ...others] = top.children;
  if (open.length > 1 || !root || others.length > 0 || top.text) throw new Error('not one element');
  return root;
}

/** All elements of this name below another one. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}
