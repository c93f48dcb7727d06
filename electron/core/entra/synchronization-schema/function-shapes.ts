/** A parameter of a function as the schema names it. */
export interface ShapeParameter {
  readonly key: string;
  readonly required: boolean;
  /** The last parameter only: it takes all arguments that are left, each under the same key. */
  readonly several?: true;
}

const source: ShapeParameter = { key: 'source', required: true };
const needed = (key: string): ShapeParameter => ({ key, required: true });
const optional = (key: string): ShapeParameter => ({ key, required: false });

/**
 * How the schema stores the arguments of a function, for those whose form Microsoft has published: the keys in Microsoft Graph,
 * "synchronizationSchema: functions" (the whole answer is in a comment of that page's source); written out for Not, Mid,
 * Replace and SingleAppRoleAssignment in "objectMapping" and "synchronizationSchema: parseExpression", where an argument that is
 * left out has no entry. A published provisioning script writes Switch in the same way, with `switchValue` once for each value.
 * FormatDateTime is not here: that page gives it three parameters, and the expression reference four.
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
 * The keys of arguments in turn. @param given for each argument, whether it is there; one can be left out
 * @returns null when the arguments do not fit the published form
 */
export function keysOf(shape: readonly ShapeParameter[], given: readonly boolean[]): readonly (string | null)[] | null {
  const keys = given.map((isGiven, index) => {
    const last = shape.at(-1);
    const parameter = shape[index] ?? (last?.several ? last : undefined);
    if (!parameter) return undefined;
    if (isGiven) return parameter.key;
    // Of several under one key, none can be left out: the others would move up.
    return parameter.required || parameter.several ? undefined : null;
  });
  const complete = shape.every((parameter, index) => !parameter.required || given[index]);
  const known = keys.filter((key): key is string | null => key !== undefined);
  return complete && known.length === keys.length ? known : null;
}
