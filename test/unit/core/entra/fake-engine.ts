import type { ExpressionArgument, ExpressionEngine } from '../../../../electron/core/entra/expression-engine';
import type { EntraPerson, ExpressionError, MappingValue } from '../../../../shared/contract';

/** The part of Entra's expressions that the tests of their callers need: function calls. */
export const fakeEngine: ExpressionEngine = {
  parseExpression(text) {
    const tokens = text.match(/\[[^\]]*\]|"(?:[^"\\]|\\.)*"|\d+|[A-Za-z]+|[(),=]|\S/g) ?? [];
    try {
      const expression = parse(tokens);
      if (expression?.kind !== 'call' || tokens.length > 0) throw new Error(tokens[0]);
      return { ok: true, expression };
    } catch {
      const error: ExpressionError = { code: 'unexpected', start: 0, end: text.length, found: text };
      return { ok: false, error };
    }
  },
  evaluateExpression: evaluate,
  attributesOf: attributes,
  textsOf: () => [],
  cautionsOf: () => [],
  printExpression: print,
};

function parse(tokens: string[]): ExpressionArgument | null {
  const left = operand(tokens);
  if (tokens[0] !== '=') return left;
  tokens.shift();
  operand(tokens);
  return { kind: 'comparison' };
}

function operand(tokens: string[]): ExpressionArgument | null {
  const token = tokens[0] ?? '';
  if (/^[,)]?$/.test(token)) return null;
  tokens.shift();
  if (token.startsWith('[')) return { kind: 'attribute', name: token.slice(1, -1) };
  if (token.startsWith('"')) return { kind: 'text', value: token.slice(1, -1).replaceAll(/\\(.)/gs, '$1') };
  if (/^\d/.test(token)) return { kind: 'number', text: token };
  if (!/^[A-Za-z]/.test(token) || tokens.shift() !== '(') throw new Error(token);
  const found: (ExpressionArgument | null)[] = [];
  if (tokens[0] === ')') tokens.shift();
  else {
    let next: string | undefined;
    do {
      found.push(parse(tokens));
      next = tokens.shift();
    } while (next === ',');
    if (next !== ')') throw new Error(next);
  }
  return { kind: 'call', name: token, arguments: found };
}

function evaluate(node: ExpressionArgument, person: EntraPerson): MappingValue {
  if (node.kind === 'attribute') return { kind: 'value', value: person[node.name] ?? null };
  if (node.kind === 'text') return { kind: 'value', value: node.value };
  if (node.kind !== 'call') return { kind: 'value', value: null };
  if (node.name === 'Now') return { kind: 'depends', on: 'moment', function: 'Now' };
  if (node.name === 'Endless') return { kind: 'exceeded', function: node.name, limit: 'value', most: 100_000 };
  const values = node.arguments.map((argument) => (argument ? evaluate(argument, person) : null));
  const texts = values.map((value) => (value?.kind === 'value' && value.value !== null ? spelled(value.value) : null));
  if (node.name === 'Not') return { kind: 'value', value: texts[0]?.toLowerCase() !== 'true' };
  if (node.name === 'Append') return { kind: 'value', value: texts[0] === null ? null : texts.join('') };
  if (node.name === 'Split') return { kind: 'value', value: (texts[0] ?? '').split(texts[1] ?? ',') };
  if (node.name === 'Switch') {
    for (let at = 2; at < texts.length; at += 2)
      if (texts[at] === texts[0]) return { kind: 'value', value: texts[at + 1] ?? null };
    return { kind: 'value', value: texts[1] ?? null };
  }
  return { kind: 'refused', function: node.name, code: 'unknown' };
}

function spelled(value: string | number | boolean | readonly string[]): string {
  return typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);
}

function attributes(node: ExpressionArgument): string[] {
  if (node.kind === 'attribute') return [node.name];
  return node.kind === 'call' ? node.arguments.flatMap((argument) => (argument ? attributes(argument) : [])) : [];
}

function print(node: ExpressionArgument): string {
  if (node.kind === 'attribute') return `[${node.name}]`;
  if (node.kind === 'text') return `"${node.value.replaceAll(/[\\"]/g, '\\$&')}"`;
  if (node.kind === 'call') return `${node.name}(${node.arguments.map((one) => (one ? print(one) : '')).join(', ')})`;
  return node.kind === 'number' ? node.text : '=';
}
