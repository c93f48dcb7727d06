import { createRequire } from 'node:module';
import { Language, type Node, Parser } from 'web-tree-sitter';

const require = createRequire(import.meta.url);
const files = {
  powershell: 'tree-sitter-powershell/tree-sitter-powershell.wasm',
  terraform: '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm',
} as const;

/** A parser of a language by its tree-sitter grammar; `web-tree-sitter` runs it as WebAssembly. */
export async function grammar(language: keyof typeof files): Promise<(text: string) => Node> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(require.resolve(files[language])));
  return (text) => {
    const root = parser.parse(text)?.rootNode;
    if (!root) throw new Error('no tree');
    return root;
  };
}

/** The first place that the grammar does not understand, with its line; null: it understands all. */
export function mistakeIn(root: Node): string | null {
  if (!root.hasError) return null;
  const wrong = root.descendantsOfType('ERROR')[0] ?? root;
  return `line ${wrong.startPosition.row + 1}: ${wrong.text.slice(0, 200)}`;
}
