import type { EntraPerson } from '../../../../shared/contract';

type Value = EntraPerson[string];

/** Entra's attributes that are True or False, and those with several values; every other one is a text. */
const yesOrNoAttributes: readonly string[] = ['accountEnabled', 'IsSoftDeleted', 'dirSyncEnabled'];
const severalAttributes: readonly string[] = ['proxyAddresses', 'otherMails', 'appRoleAssignments'];

export function fieldKind(name: string): 'text' | 'yesOrNo' | 'several' {
  if (yesOrNoAttributes.includes(name)) return 'yesOrNo';
  return severalAttributes.includes(name) ? 'several' : 'text';
}

/** A value as it stands in its field; several values have a line each. */
export function fieldText(value: Value | undefined): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'object' ? value.join('\n') : (value ?? '');
}

/** The person with one attribute as it was typed. An empty one stays, so that its field does too. */
export function withAttribute(person: EntraPerson, name: string, text: string): EntraPerson {
  const kind = fieldKind(name);
  const yesOrNo = text === '' ? '' : text === 'True';
  return { ...person, [name]: kind === 'yesOrNo' ? yesOrNo : kind === 'several' ? text.split('\n') : text };
}

export function withoutAttribute(person: EntraPerson, name: string): EntraPerson {
  return Object.fromEntries(Object.entries(person).filter(([each]) => each !== name));
}

/** The person as Entra has them: what is empty is absent. */
export function filledIn(person: EntraPerson): EntraPerson {
  return Object.fromEntries(
    Object.entries(person)
      .map(([name, value]): [string, Value] => [
        name,
        typeof value === 'object' ? value.filter((each) => each.trim()) : value,
      ])
      .filter(([, value]) => typeof value === 'boolean' || value.length > 0),
  );
}

/** The attributes to show: first those that the mappings use, and the two addresses; then what else the person has. */
export function fieldNames(used: readonly string[], person: EntraPerson): { first: string[]; more: string[] } {
  const first = [...new Set(['userPrincipalName', 'mail', ...used])];
  return { first, more: Object.keys(person).filter((name) => !first.includes(name)) };
}
