import type { Transliteration } from '../../../../shared/contract';
import type { LetterLanguage } from '../../../../shared/enums/letter-languages';
import { attributesOf, type Expression, parseExpression, printExpression, withoutDiacritics } from '../../expressions';
import { alphabets, knownLetters, lettersOf } from './alphabets';

type Operand = NonNullable<Expression['arguments'][number]>;

const attributeName = /^[A-Za-z_]\w*$/;

/**
 * An expression that writes a source in plain letters, as a language does. NormalizeDiacritics is the outermost function,
 * because it makes `a` of `ä` (reference, NormalizeDiacritics); before it, a Replace for each letter that the language writes
 * differently, or that NormalizeDiacritics leaves as it is. Letters are replaced as composed ones (Unicode's NFC), as Entra has
 * them. A transliteration for another language is replaced.
 * @param text an expression, an attribute in brackets, or its name alone
 */
export function transliteration(text: string, language: LetterLanguage): Transliteration {
  const source = sourceOf(text);
  if (!source.ok) return source;
  const written = [...lettersOf(language)]
    .filter(([letter, plain]) => withoutDiacritics(letter) !== plain)
    .reduce(replaced, untransliterated(source.operand));
  const expression = printExpression({ kind: 'call', name: 'NormalizeDiacritics', arguments: [written] });
  // The result may be too long, or nested too deep.
  const read = parseExpression(expression);
  return read.ok ? { ok: true, text: expression, attributes: attributesOf(read.expression) } : read;
}

/** The languages to choose from, with their letters and a name to try them on. */
export function transliterationChoices() {
  return (Object.keys(alphabets) as LetterLanguage[]).map((language) => {
    const { letters, givenName, surname } = alphabets[language];
    const shown = Object.entries(letters).map(([letter, plain]) => `${letter} → ${plain}`);
    return { language, letters: shown.join(', '), givenName, surname };
  });
}

function sourceOf(text: string) {
  const trimmed = text.trim();
  if (attributeName.test(trimmed))
    return { ok: true, operand: { kind: 'attribute', name: trimmed } as Operand } as const;
  const attribute = parseExpression(`NormalizeDiacritics(${trimmed})`);
  const [operand] = attribute.ok ? attribute.expression.arguments : [];
  if (operand?.kind === 'attribute') return { ok: true, operand } as const;
  const read = parseExpression(text);
  if (!read.ok) return read;
  // A function that must be the outermost one cannot be a source.
  return attribute.ok ? ({ ok: true, operand: read.expression as Operand } as const) : attribute;
}

function replaced(source: Operand, [letter, plain]: readonly [string, string]): Operand {
  const [old, by] = [letter, plain].map((value) => ({ kind: 'text', value }) as const);
  return { kind: 'call', name: 'Replace', arguments: [source, old ?? null, null, null, by ?? null, null, null] };
}

/** The source within a transliteration. */
function untransliterated(operand: Operand): Operand {
  const [inner] = operand.kind === 'call' && operand.name === 'NormalizeDiacritics' ? operand.arguments : [];
  if (!inner || inner.kind === 'comparison') return operand;
  let left: Operand = inner;
  for (let within: Operand | null = inner; within; within = sourceOfLetter(left)) left = within;
  return left;
}

/** The source of a Replace of a letter; null: it is something else. */
function sourceOfLetter(operand: Operand): Operand | null {
  if (operand.kind !== 'call' || operand.name !== 'Replace') return null;
  const [source, old, regex, group, by, other, template] = operand.arguments;
  const isLetter = old?.kind === 'text' && knownLetters.has(old.value) && by?.kind === 'text';
  if (!isLetter || regex || group || other || template || !source || source.kind === 'comparison') return null;
  return source;
}
