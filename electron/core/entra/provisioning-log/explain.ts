import type { ExplainedCode } from '../../../../shared/contract';
import { cutText } from '../../lib/cut-text';
import { causeOf, causeOfCode, causeOfText, kindOf } from './codes';

/** Most explanations of one text. */
const most = 8;
/** Most characters of a code that is unknown. */
const longestCode = 100;

/** A word with two or more capital letters inside, as Entra writes its codes. */
const codeLike = /\b[A-Z][a-z]+(?:[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)\b/g;
/** Names in Entra's texts that look like codes. */
const noCodes =
  /^(?:SkipReason|ErrorCode|StatusCode|IsActive|IsInProvisioningScope|AssignedToApplication|ReportableIdentifier|EventName|ExternalSecret|SourceName|TenantUrl|SecretToken|BaseAddress)$/i;

/**
 * The codes and sentences of Entra in a pasted text, each with its cause, in their order; each cause once. A text without any
 * known one gives what looks like a code, or the text itself, as unknown.
 */
export function explain(text: string): readonly ExplainedCode[] {
  const words = [...new Set(text.match(/[A-Za-z]{6,200}/g) ?? [])].slice(0, 2_000);
  const explained = new Map<string, ExplainedCode>();
  for (const code of words) {
    const known = causeOfCode(code) && causeOf(code, text);
    if (known && isCode(code, text)) explained.set(known, { code, cause: known, kind: kindOf(known) });
  }
  const sentence = causeOfText(text);
  // The sentence of the portal stands above the code, which says more.
  const adds = sentence !== null && (explained.size === 0 || sentence !== 'portalMessage');
  if (adds && !isRefined(explained, sentence))
    explained.set(sentence, { code: '', cause: sentence, kind: kindOf(sentence) });
  // Entra refuses the secret with this code of its own; the application has refused nothing.
  if (sentence === 'secretSize') explained.delete('badRequest');
  if (explained.size > 0) return [...explained.values()].slice(0, most);
  const unknown = [...new Set(text.match(codeLike) ?? [])].filter((word) => !noCodes.test(word));
  const shown = unknown.length > 0 ? unknown.slice(0, most) : [text.trim()].filter(Boolean);
  return shown.map((code) => ({ code: cutText(code, longestCode), cause: null, kind: 'unknown' }));
}

/** A code that is also an English word counts only where nothing else is in the text, or where it is written as a code. */
function isCode(word: string, text: string): boolean {
  if (/[a-z][A-Z]/.test(word)) return true;
  return text.trim() === word || new RegExp(`code["']?\\s*[:=]\\s*["']?${word}\\b`, 'i').test(text);
}

/** `notEntitled` is already there as the scope that explains it. */
function isRefined(explained: ReadonlyMap<string, ExplainedCode>, sentence: string): boolean {
  const scopes = ['notAssigned', 'inactive', 'scopingFilter'];
  return explained.has(sentence) || (sentence === 'notEntitled' && scopes.some((scope) => explained.has(scope)));
}
