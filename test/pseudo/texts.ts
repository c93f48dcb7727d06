export interface PageText {
  readonly text: string;
  /** An attribute's name, or `text`. */
  readonly of: string;
  /** The element, for the failure message. */
  readonly where: string;
}

/**
 * Every text that the page shows or exposes to screen readers: text, titles, names of controls, placeholders, and texts that
 * style sheets add. Excludes untranslated parts: `code` and elements with `translate="no"`. Runs in the page.
 */
export function textsOf(): PageText[] {
  const texts: PageText[] = [{ text: document.title, of: 'title', where: 'document' }];
  const attributes = [
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'title',
    'placeholder',
    'alt',
  ];
  const where = (element: Element): string => {
    const name = (each: Element) => {
      const classes = (each.getAttribute('class') ?? '')
        .split(' ')
        .filter((word) => !/^(___|f[0-9a-z]{4,7}$|r[0-9a-z]{5,7}$)/.test(word));
      return [each.tagName.toLowerCase(), ...classes.filter(Boolean)].join('.');
    };
    return element.parentElement ? `${name(element.parentElement)} > ${name(element)}` : name(element);
  };
  for (const element of document.body.querySelectorAll('*')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('code, [translate="no"]')) continue;
    const add = (of: string, text: string) => {
      if (text.trim()) texts.push({ text: text.trim(), of, where: where(element) });
    };
    for (const node of element.childNodes) if (node instanceof Text) add('text', node.data);
    for (const name of attributes) add(name, element.getAttribute(name) ?? '');
    for (const pseudo of ['::before', '::after'])
      add(pseudo, getComputedStyle(element, pseudo).content.replace(/^(none|normal|counter\(.*|"(.*)")$/s, '$2'));
  }
  return texts;
}
