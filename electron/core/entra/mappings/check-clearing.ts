import type { MappingValue } from '../../../../shared/contract';
import { sourceAttribute } from '../attributes/source-attributes';
import { attributesOf, ordinary, type Probe } from './probe';
import { type CheckedRow, newFinding, type UnratedFinding } from './unrated-finding';

/** Upper bound on the attributes of one row that are emptied one at a time. */
const mostEmptied = 20;

/** Rows with findings of their own about an empty value. */
const others = ['username', 'active'];

/**
 * "Microsoft Entra ID currently can't provision null attributes. If an attribute is null on the user object, it is skipped"
 * (Microsoft Learn, "Known issues for provisioning", Null attribute can't be provisioned). So a value that becomes empty in
 * Entra stays in Webex. "Default value if null" applies only to a user who is created ("Customize user provisioning
 * attribute-mappings", "Understanding attribute-mapping properties"). An expression with a text for an empty value is no
 * finding, nor one that says that Webex keeps the value.
 */
export function clearingFindings(rows: readonly CheckedRow[], probe: Probe): UnratedFinding[] {
  return rows.flatMap(({ index, key, mapping, source }) => {
    if (others.includes(key) || mapping.apply === 'creation') return [];
    const names = attributesOf(source).filter((name) => name.trim() !== '');
    const canBeEmpty = names.filter((name) => !sourceAttribute(name)?.always);
    const whole = Object.fromEntries(names.map((name) => [name, ordinary]));
    const without = (emptied: readonly string[]) =>
      Object.fromEntries(Object.entries(whole).filter(([name]) => !emptied.includes(name)));
    const cases =
      canBeEmpty.length > 1 ? [canBeEmpty, ...canBeEmpty.slice(0, mostEmptied).map((name) => [name])] : [canBeEmpty];
    const isEmptied = cases.some((emptied) => emptied.length > 0 && isEmpty(probe.value(source, without(emptied))));
    return isEmptied ? [newFinding('neverCleared', index, { source: canBeEmpty.join(', ') })] : [];
  });
}

function isEmpty(value: MappingValue | null): boolean {
  const sure = value?.kind === 'mayFail' ? value.otherwise : value;
  if (sure?.kind !== 'value') return false;
  return sure.value === null || sure.value === '' || (typeof sure.value === 'object' && sure.value.length === 0);
}
