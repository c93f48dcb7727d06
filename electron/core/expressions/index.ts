/**
 * The expression language of Entra's attribute mappings: parsing, printing, and evaluating it for a person. Its rules are
 * from Microsoft's "Reference for writing expressions for attribute mappings in Microsoft Entra Application Provisioning" of
 * 2026-04-10, called the reference in these files.
 */
export { attributesOf } from './attributes';
export { type Caution, cautionsOf, textsOf } from './cautions';
export { compileExpression, evaluateExpression } from './evaluate/compile';
export { longestValue, mostWork, Work } from './evaluate/work';
export { withoutDiacritics } from './letters/diacritics';
export { type ParseResult, parseExpression } from './parser';
export { printExpression } from './printer';
export { type FunctionShape, functionNamed, functionTable, parameterAt, parameterName } from './table';
export type { Argument, Expression } from './tree';
