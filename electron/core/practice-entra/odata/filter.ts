import { badRequest, GraphError } from '../graph-error';
import { scanFilter, type Token } from './scan-filter';

/** The operators between a property and a value. */
export const comparisons = ['eq', 'gt', 'ge', 'lt', 'le'] as const;
const functions = ['contains', 'startswith'] as const;
type FilterOperator = (typeof comparisons)[number] | (typeof functions)[number];

/** What a collection can be filtered by. */
export interface FilterRules {
  /** The operators of each property; paths have a `/`. */
  readonly properties: Readonly<Record<string, readonly FilterOperator[]>>;
  /** Texts are compared as they are; otherwise without case. */
  readonly caseExact?: boolean;
}

export type Predicate = (item: object) => boolean;

/**
 * Compiles a `$filter` of comparisons, `contains`, `startswith`, `tolower`, `and`, `or` and parentheses.
 * @throws GraphError 400 for a filter that cannot be read, or that the collection does not support
 */
export function compileFilter(text: string, rules: FilterRules): Predicate {
  const parser = new FilterParser(scanFilter(text), rules, text);
  return parser.whole();
}

interface Operand {
  readonly path: string;
  readonly lower: boolean;
}

class FilterParser {
  readonly #tokens: readonly Token[];
  readonly #rules: FilterRules;
  readonly #text: string;
  #at = 0;

  constructor(tokens: readonly Token[], rules: FilterRules, text: string) {
    this.#tokens = tokens;
    this.#rules = rules;
    this.#text = text;
  }

  whole(): Predicate {
    const all = this.#either();
    this.#take('end');
    return all;
  }

  #either(): Predicate {
    const parts = [this.#both()];
    while (this.#word('or')) parts.push(this.#both());
    return (item) => parts.some((part) => part(item));
  }

  #both(): Predicate {
    const parts = [this.#clause()];
    while (this.#word('and')) parts.push(this.#clause());
    return (item) => parts.every((part) => part(item));
  }

  #clause(): Predicate {
    if (this.#peek().kind === '(') {
      this.#take('(');
      const inner = this.#either();
      this.#take(')');
      return inner;
    }
    const name = functions.find((each) => this.#isCall(each));
    if (name) return this.#function(name);
    const operand = this.#operand();
    const operator = comparisons.find((each) => this.#word(each));
    if (!operator) throw this.#unreadable();
    return this.#test(operand, operator, this.#value());
  }

  #function(name: (typeof functions)[number]): Predicate {
    this.#at += 1;
    this.#take('(');
    const operand = this.#operand();
    this.#take(',');
    const value = this.#value();
    this.#take(')');
    return this.#test(operand, name, value);
  }

  #operand(): Operand {
    const lower = this.#isCall('tolower');
    if (lower) {
      this.#at += 1;
      this.#take('(');
    }
    const token = this.#peek();
    if (token.kind !== 'name') throw this.#unreadable();
    this.#at += 1;
    if (lower) this.#take(')');
    return { path: token.name, lower };
  }

  #value(): Token & { readonly kind: 'value' } {
    const token = this.#peek();
    if (token.kind !== 'value') throw this.#unreadable();
    this.#at += 1;
    return token;
  }

  #test(operand: Operand, operator: FilterOperator, token: Token & { readonly kind: 'value' }): Predicate {
    if (!this.#rules.properties[operand.path]?.includes(operator))
      throw new GraphError(
        400,
        'Request_UnsupportedQuery',
        `Unsupported or invalid query filter clause specified for property '${operand.path}'.`,
      );
    const folded = (value: unknown) =>
      typeof value === 'string' && (operand.lower || !this.#rules.caseExact) ? value.toLowerCase() : value;
    const wanted = this.#rules.caseExact ? token.value : folded(token.value);
    return (item) => {
      const own = folded(valueAt(item, operand.path));
      return own !== undefined && own !== null && compare(own, wanted, operator, token.isDate);
    };
  }

  #isCall(name: string): boolean {
    const token = this.#peek();
    return token.kind === 'name' && token.name === name && this.#tokens[this.#at + 1]?.kind === '(';
  }

  #word(word: string): boolean {
    const token = this.#peek();
    const is = token.kind === 'name' && token.name === word;
    if (is) this.#at += 1;
    return is;
  }

  #peek(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end' };
  }

  #take(kind: Token['kind']): void {
    if (this.#peek().kind !== kind) throw this.#unreadable();
    this.#at += 1;
  }

  #unreadable(): GraphError {
    return badRequest(`Invalid filter clause: '${this.#text}'.`);
  }
}

function valueAt(item: object, path: string): unknown {
  return path
    .split('/')
    .reduce<unknown>(
      (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
      item,
    );
}

function compare(own: unknown, wanted: unknown, operator: FilterOperator, isDate: boolean): boolean {
  if (operator === 'contains') return String(own).includes(String(wanted));
  if (operator === 'startswith') return String(own).startsWith(String(wanted));
  if (!isDate && operator === 'eq') return own === wanted;
  const [one, other] = isDate ? [Date.parse(String(own)), Date.parse(String(wanted))] : [Number(own), Number(wanted)];
  if (operator === 'eq') return one === other;
  if (operator === 'gt') return one > other;
  if (operator === 'ge') return one >= other;
  return operator === 'lt' ? one < other : one <= other;
}
