/**
 * The values of an enumeration in an order of their own, which is that of the keys. It does not compile while a value is
 * missing, so that a new one cannot be forgotten.
 */
export function inOrder<Value extends string>(values: Readonly<Record<Value, true>>): readonly Value[] {
  return Object.keys(values) as Value[];
}
