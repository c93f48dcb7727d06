import type { EntraPerson } from '../../../../shared/contract';
import type { DirectoryUser } from '../directory';

/** The names that attribute mappings use where Graph's "user" has others. */
const otherNames: Readonly<Record<string, string>> = {
  id: 'objectId',
  mobilePhone: 'mobile',
  faxNumber: 'facsimileTelephoneNumber',
};

/** A user as the attribute mappings see them. */
export function entraPerson(user: DirectoryUser): EntraPerson {
  const { businessPhones, ...rest } = user;
  const [telephoneNumber] = businessPhones ?? [];
  const [mailNickname = ''] = user.userPrincipalName.split('@');
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [otherNames[name] ?? name, value])),
    mailNickname,
    ...(telephoneNumber === undefined ? {} : { telephoneNumber }),
  };
}

/** The values as texts, for the log. */
export function detailsOf(person: EntraPerson): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(person).map(([name, value]) => [name, textOf(value)]));
}

/** How the service writes a value. */
export function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
