import type { Argument, Expression } from './tree';

/** The source attributes that an expression reads, in the order of their first use, without duplicates. */
export function attributesOf(expression: Expression): string[] {
  const names = new Set<string>();
  collect(expression, names);
  return [...names];
}

function collect(argument: Argument | null, names: Set<string>): void {
  if (argument?.kind === 'attribute') names.add(argument.name);
  if (argument?.kind === 'call') for (const part of argument.arguments) collect(part, names);
  if (argument?.kind === 'comparison') {
    collect(argument.left, names);
    collect(argument.right, names);
  }
}
