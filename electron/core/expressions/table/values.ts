import type { FunctionShape } from './shape';

/**
 * Values that stop the flow of the attribute, or of the whole person. No function's description has them, but examples of
 * Microsoft's "Workday expression mapping functions" do (Conditional date-based logic).
 */
const flowWords = ['IgnoreAttributeFlow', 'IgnoreObjectFlow'] as const;

/** Functions that decide, convert, or work on a list. */
export const valueFunctions = [
  {
    name: 'BitAnd',
    parameters: [
      { name: 'value1', type: 'integer' },
      { name: 'value2', type: 'integer' },
    ],
    least: 2,
    most: 2,
    returns: 'number',
    depends: 'arguments',
  },
  {
    name: 'CBool',
    parameters: [{ name: 'Expression', type: 'condition' }],
    least: 1,
    most: 1,
    returns: 'boolean',
    depends: 'arguments',
  },
  {
    // The reference names the last one defaultValue when there are several; it works like the others.
    name: 'Coalesce',
    parameters: [{ name: 'source', type: 'any' }],
    repeats: 1,
    least: 1,
    most: null,
    returns: 'any',
    depends: 'arguments',
  },
  {
    name: 'Count',
    parameters: [{ name: 'attribute', type: 'list' }],
    least: 1,
    most: 1,
    returns: 'number',
    depends: 'arguments',
  },
  {
    name: 'CStr',
    parameters: [{ name: 'value', type: 'any' }],
    least: 1,
    most: 1,
    returns: 'text',
    depends: 'arguments',
  },
  {
    name: 'IgnoreFlowIfNullOrEmpty',
    parameters: [{ name: 'Expression', type: 'any' }],
    least: 1,
    most: 1,
    returns: 'any',
    depends: 'arguments',
  },
  {
    name: 'IIF',
    parameters: [
      { name: 'condition', type: 'condition' },
      { name: 'valueIfTrue', type: 'any', words: flowWords },
      { name: 'valueIfFalse', type: 'any', words: flowWords },
    ],
    least: 3,
    most: 3,
    returns: 'any',
    depends: 'arguments',
  },
  {
    name: 'IsNull',
    parameters: [{ name: 'Expression', type: 'any' }],
    least: 1,
    most: 1,
    returns: 'boolean',
    depends: 'arguments',
  },
  {
    // The reference's heading has IsNullorEmpty; its list, syntax and examples have IsNullOrEmpty.
    name: 'IsNullOrEmpty',
    parameters: [{ name: 'Expression', type: 'any' }],
    least: 1,
    most: 1,
    returns: 'boolean',
    depends: 'arguments',
  },
  {
    name: 'IsPresent',
    parameters: [{ name: 'Expression', type: 'any' }],
    least: 1,
    most: 1,
    returns: 'boolean',
    depends: 'arguments',
  },
  {
    name: 'IsString',
    parameters: [{ name: 'Expression', type: 'any' }],
    least: 1,
    most: 1,
    returns: 'boolean',
    depends: 'arguments',
  },
  {
    name: 'Item',
    parameters: [
      { name: 'attribute', type: 'list' },
      { name: 'index', type: 'integer' },
    ],
    least: 2,
    most: 2,
    returns: 'text',
    depends: 'arguments',
  },
  {
    name: 'Not',
    parameters: [{ name: 'source', type: 'boolean' }],
    least: 1,
    most: 1,
    returns: 'boolean',
    depends: 'arguments',
  },
  {
    // "Redact()" in the reference's syntax line; its table and its examples have one required argument.
    name: 'Redact',
    parameters: [{ name: 'attribute/value', type: 'any' }],
    least: 1,
    most: 1,
    returns: 'any',
    depends: 'arguments',
  },
  {
    name: 'RemoveDuplicates',
    parameters: [{ name: 'attribute', type: 'list' }],
    least: 1,
    most: 1,
    returns: 'list',
    depends: 'arguments',
  },
  {
    name: 'Switch',
    parameters: [
      { name: 'source', type: 'text' },
      { name: 'defaultValue', type: 'any', omittable: true, words: flowWords },
      { name: 'key', type: 'text' },
      { name: 'value', type: 'any', words: flowWords },
    ],
    repeats: 2,
    least: 4,
    most: null,
    returns: 'any',
    depends: 'arguments',
  },
] as const satisfies readonly FunctionShape[];
