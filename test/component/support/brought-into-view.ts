import { vi } from 'vitest';

/** Collects the elements that the page scrolls to from now on. */
export function broughtIntoView(): Element[] {
  const elements: Element[] = [];
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function scroll(this: Element) {
    elements.push(this);
  });
  return elements;
}
