import contract from '../../../fixtures/graph-contract.json' with { type: 'json' };

type Types = Readonly<Record<string, Readonly<Record<string, string>>>>;
const types: Types = contract.types;
const enums: Readonly<Record<string, readonly string[]>> = contract.enums;
const roots: Readonly<Record<string, string>> = contract.roots;
const actions = contract.actions as Readonly<
  Record<string, { readonly parameters: Readonly<Record<string, string>>; readonly returns: string | null }>
>;

/** What a value has that its type in Microsoft Graph's metadata has not. @param type in the table's notation */
export function complaints(value: unknown, type: string, at = ''): string[] {
  if (value === null) return type.endsWith('?') ? [] : [`${at}: null for ${type}`];
  if (type.startsWith('[')) {
    if (!Array.isArray(value)) return [`${at}: no list`];
    return value.flatMap((each, index) => complaints(each, type.slice(1, -1), `${at}[${index}]`));
  }
  const name = type.replace('?', '');
  if (enums[name])
    return membersOf(name, value).flatMap((each) => (enums[name]?.includes(each) ? [] : [`${at}: ${each}`]));
  if (types[name]) return complaintsOfObject(value, name, at);
  return primitives[name]?.(value) ? [] : [`${at}: ${JSON.stringify(value)} is no ${name}`];
}

function membersOf(name: string, value: unknown): string[] {
  const text = String(value);
  return contract.flags.includes(name) ? text.split(',').map((each) => each.trim()) : [text];
}

function complaintsOfObject(value: unknown, declared: string, at: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at}: no object`];
  const annotated: unknown = Reflect.get(value, '@odata.type');
  const name = typeof annotated === 'string' ? annotated.replace('#microsoft.graph.', '') : declared;
  const fields = types[name] ?? {};
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key.includes('@odata.')) return [];
    const type = fields[key];
    if (type === undefined) return fields['*'] ? [] : [`${at}/${key} is not in ${name}`];
    return complaints(inner, type, `${at}/${key}`);
  });
}

const isText = (value: unknown): value is string => typeof value === 'string';
const primitives: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: isText,
  Guid: (value) => isText(value) && /^[\w-]+$/.test(value),
  Boolean: (value) => typeof value === 'boolean',
  Int32: Number.isInteger,
  Int64: Number.isInteger,
  DateTimeOffset: (value) => isText(value) && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value),
  Duration: (value) => isText(value) && /^P/.test(value),
};

/** An action of the metadata; its name is behind the type that it is bound to. */
export interface BoundAction {
  readonly parameters: Readonly<Record<string, string>>;
  readonly returns: string | null;
}

/** Follows a path through the metadata. @returns its type or action; null: the metadata has no such path */
export function resolve(path: string): { readonly type: string } | { readonly action: BoundAction } | null {
  const [root = '', ...rest] = path.slice(1).split('/');
  let type = roots[root];
  for (const segment of rest) {
    if (type === undefined) return null;
    const action: BoundAction | undefined = actions[`${type.replace('?', '')}/${segment}`];
    if (action) return { action };
    if (segment.startsWith('{')) type = type.startsWith('[') ? type.slice(1, -1) : undefined;
    else if (segment.startsWith('microsoft.graph.')) type = `[${segment.replace('microsoft.graph.', '')}]`;
    else type = types[type.replace('?', '')]?.[segment];
  }
  return type === undefined ? null : { type: type.replace('?', '') };
}

export const enumMembers = (name: string): readonly string[] => enums[name] ?? [];
