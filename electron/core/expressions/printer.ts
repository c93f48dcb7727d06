import type { Argument, Expression } from './tree';

/**
 * Prints an expression in the style of most of Microsoft's examples: on one line, a space after each comma and around an
 * operator, an empty argument without text before its comma: `Replace([mail], "@contoso.com", , , "", , )`. Parsing the
 * printed text gives the same tree.
 */
export function printExpression(expression: Expression): string {
  return printArgument(expression);
}

function printArgument(argument: Argument | null): string {
  if (argument === null) return '';
  switch (argument.kind) {
    case 'call':
      return `${argument.name}(${argument.arguments.map(printArgument).join(', ')})`;
    case 'attribute':
      return `[${argument.name}]`;
    case 'text':
      return `"${argument.value.replace(/[\\"]/g, '\\$&')}"`;
    case 'number':
      return argument.text;
    case 'word':
      return argument.name;
    case 'comparison':
      return `${printArgument(argument.left)} ${argument.operator} ${printArgument(argument.right)}`;
  }
}
