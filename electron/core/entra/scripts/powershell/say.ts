import type { MessageId } from '../../../../../shared/texts/i18n';
import { pieces, powershellText } from '../quote';
import type { ScriptContext } from '../script-values';

/**
 * Messages as PowerShell expressions.
 * @returns a function of a message and the code of each of its values
 */
export function powershellSay({ translator }: ScriptContext) {
  return (id: MessageId, codes: Readonly<Record<string, string>> = {}): string => {
    const parts = pieces(translator, id, codes)
      .map((piece) => ('code' in piece ? piece.code : powershellText(piece.text)))
      .filter((part) => part !== "''");
    const [first = "''"] = parts;
    if (parts.length <= 1 && first.startsWith("'")) return first;
    // The first operand decides the type of a sum.
    return `(${first.startsWith("'") ? '' : "'' + "}${parts.join(' + ')})`;
  };
}
