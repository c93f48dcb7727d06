/** A parameter of a function in the schema. */
export interface ShapeParameter {
  readonly key: string;
  readonly required: boolean;
  /** Only for the last parameter: it repeats for all remaining arguments, each under the same key. */
  readonly several?: true;
}

const source: ShapeParameter = { key: 'source', required: true };
const needed = (key: string): ShapeParameter => ({ key, required: true });
const optional = (key: string): ShapeParameter => ({ key, required: false });

/**
 * The schema's form of a function's arguments, where Microsoft has published it. The keys are in Microsoft Graph,
 * "synchronizationSchema: functions" (the whole answer is in a comment of that page's source). Not, Mid, Replace and
 * SingleAppRoleAssignment are written out in "objectMapping" and "synchronizationSchema: parseExpression", where an omitted
 * argument has no entry. A published provisioning script writes Switch in the same form, with `switchValue` once for each
 * value. FormatDateTime is absent: that page gives it three parameters, and the expression reference four.
 */
const shapes: ReadonlyMap<string, readonly ShapeParameter[]> = new Map([
  ['Append', [source, needed('suffix')]],
  ['DefaultDomain', []],
  ['Join', [needed('separator'), { ...source, several: true }]],
  ['Mid', [source, needed('start'), needed('length')]],
  ['Not', [source]],
  [
    'Replace',
    [
      source,
      optional('Find'),
      optional('RegularExpression'),
      optional('RegularExpressionGroupName'),
      optional('Replacement'),
      optional('ReplacementPropertyName'),
      optional('Template'),
    ],
  ],
  ['SingleAppRoleAssignment', [source]],
  ['Split', [source, optional('delimiter')]],
  ['StripSpaces', [source]],
  ['Switch', [source, optional('defaultValue'), { ...optional('switchValue'), several: true }]],
]);

/** The parameters of a function; undefined when Microsoft has not published how the schema stores it. */
export function functionShape(name: string): readonly ShapeParameter[] | undefined {
  return shapes.get(name);
}

/**
 * The keys of the arguments, in order.
 * @param given whether each argument is present; arguments can be omitted
 * @returns null when the arguments do not fit the published form
 */
export function keysOf(shape: readonly ShapeParameter[], given: readonly boolean[]): readonly (string | null)[] | null {
  const keys = given.map((isGiven, index) => {
    const last = shape.at(-1);
    const parameter = shape[index] ?? (last?.several ? last : undefined);
    if (!parameter) return undefined;
    if (isGiven) return parameter.key;
    // Of several arguments under one key, none can be omitted: the others would move up.
    return parameter.required || parameter.several ? undefined : null;
  });
  const complete = shape.every((parameter, index) => !parameter.required || given[index]);
  const known = keys.filter((key): key is string | null => key !== undefined);
  return complete && known.length === keys.length ? known : null;
}
