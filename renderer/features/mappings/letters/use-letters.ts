import { useEffect, useState } from 'react';
import type { AlphabetChoice, EntraPerson, Result, RowPreview, Transliteration } from '../../../../shared/contract';
import { request } from '../../../lib/bridge';

/** Shortly after the last key. */
const delayMs = 150;

/** The expression that spells out the letters of a language; null: it is not there yet. */
export function useTransliteration(text: string, language: AlphabetChoice['language']): Transliteration | null {
  const [made, setMade] = useState<Transliteration | null>(null);
  useEffect(() => {
    let current = true;
    void request(async (main) => ({ ok: true, value: await main['mappings.transliterate']({ text, language }) })).then(
      (result) => current && result.ok && setMade(result.value),
    );
    return () => {
      current = false;
    };
  }, [text, language]);
  return made;
}

/** The result of an expression for a person; null: it is not there yet, or there is no expression. */
export function useTried(text: string | null, person: EntraPerson): Result<RowPreview> | null {
  const [tried, setTried] = useState<Result<RowPreview> | null>(null);
  const key = JSON.stringify(person);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the person
  useEffect(() => {
    if (text === null) return;
    let current = true;
    const timer = setTimeout(
      () =>
        void request((main) => main['mappings.tryExpression']({ text, person })).then(
          (result) => current && setTried(result),
        ),
      delayMs,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, key]);
  return text === null ? null : tried;
}

/** An attribute of the person on whom a language is tried. */
export function exampleOf(attribute: string, { givenName, surname }: AlphabetChoice): string {
  if (attribute === 'givenName') return givenName;
  return attribute === 'surname' ? surname : `${givenName} ${surname}`;
}
