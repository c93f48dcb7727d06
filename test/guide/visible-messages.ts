import { type CompiledMessage, compileMessage } from '@lingui/message-utils/compileMessage';
import type { Catalog, MessageId } from '../../shared/texts/i18n';

/** The texts that the window shows now. Runs in the page, so it uses nothing from outside. */
export function visibleTexts(): readonly string[] {
  const texts = new Set<string>();
  const add = (text: string | null) => {
    const line = (text ?? '').replaceAll(/\s+/g, ' ').trim();
    if (line !== '' && line.length < 1_000) texts.add(line);
  };
  for (const element of document.querySelectorAll('body *')) {
    const { width, height, top, bottom, left, right } = element.getBoundingClientRect();
    // Texts for screen readers alone are in boxes of one pixel.
    if (width <= 2 || height <= 2 || bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) continue;
    if (getComputedStyle(element).visibility !== 'visible') continue;
    add(element.textContent);
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) add(node.textContent);
    if (element instanceof HTMLInputElement) add(element.placeholder);
  }
  return [...texts];
}

/** The messages of a catalog that are among these texts, whatever fills their placeholders. */
export function messagesIn(texts: readonly string[], catalog: Catalog): readonly MessageId[] {
  const exact = new Set(texts);
  return (Object.keys(catalog) as MessageId[]).filter((id) => {
    const message = catalog[id];
    const plain = message.replaceAll('**', '').replaceAll(/\s+/g, ' ').trim();
    if (!message.includes('{')) return exact.has(plain);
    const { source, letters } = patternOf(compileMessage(plain));
    if (letters < 2) return false;
    const pattern = new RegExp(`^${source}$`, 'u');
    return texts.some((text) => pattern.test(text));
  });
}

interface Pattern {
  readonly source: string;
  /** Letters that the message itself brings: without any, it could be every text. */
  readonly letters: number;
}

function patternOf(message: CompiledMessage): Pattern {
  const parts = (typeof message === 'string' ? [message] : message).map((token): Pattern => {
    if (token === '#') return { source: '.+?', letters: 0 };
    if (typeof token === 'string')
      return {
        source: token.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'),
        letters: token.match(/\p{L}/gu)?.length ?? 0,
      };
    const [, , cases] = token;
    if (!cases || typeof cases !== 'object') return { source: '.+?', letters: 0 };
    const choices = Object.entries(cases)
      .filter(([name]) => name !== 'offset')
      .map(([, choice]) => patternOf(choice as CompiledMessage));
    return {
      source: `(?:${choices.map(({ source }) => source).join('|')})`,
      letters: Math.min(...choices.map(({ letters }) => letters)),
    };
  });
  return {
    source: parts.map(({ source }) => source).join(''),
    letters: parts.reduce((sum, { letters }) => sum + letters, 0),
  };
}
