import type { FunctionShape } from './shape';

/** Functions whose result only the provisioning service can compute. */
export const serviceFunctions = [
  {
    name: 'AppRoleAssignmentsComplex',
    parameters: [{ name: '[appRoleAssignments]', type: 'attribute' }],
    least: 1,
    most: 1,
    returns: 'list',
    depends: 'tenant',
  },
  {
    // Not in the reference, but in Microsoft's "Customize user provisioning attribute-mappings for SaaS applications".
    name: 'AssertiveAppRoleAssignmentsComplex',
    parameters: [{ name: '[appRoleAssignments]', type: 'attribute' }],
    least: 1,
    most: 1,
    returns: 'list',
    depends: 'tenant',
  },
  {
    name: 'DefaultDomain',
    parameters: [],
    least: 0,
    most: 0,
    returns: 'text',
    depends: 'tenant',
  },
  {
    name: 'Guid',
    parameters: [],
    least: 0,
    most: 0,
    returns: 'text',
    depends: 'chance',
  },
  {
    name: 'RandomString',
    parameters: [
      { name: 'Length', type: 'integer' },
      { name: 'MinimumNumbers', type: 'integer' },
      { name: 'MinimumSpecialCharacters', type: 'integer' },
      { name: 'MinimumCapital', type: 'integer' },
      { name: 'MinimumLowerCase', type: 'integer' },
      { name: 'CharactersToAvoid', type: 'text', omittable: true },
    ],
    least: 5,
    most: 6,
    returns: 'text',
    depends: 'chance',
  },
  {
    // "Currently supported for use with" Workday, SuccessFactors and the API, all to Active Directory; "not supported for use with
    // other provisioning applications" (reference, SelectUniqueValue).
    name: 'SelectUniqueValue',
    parameters: [{ name: 'uniqueValueRule', type: 'text' }],
    repeats: 1,
    least: 2,
    most: null,
    returns: 'text',
    depends: 'tenant',
    onlyInto: 'activeDirectory',
    topLevelOnly: true,
  },
  {
    name: 'SingleAppRoleAssignment',
    parameters: [{ name: '[appRoleAssignments]', type: 'attribute' }],
    least: 1,
    most: 1,
    returns: 'text',
    depends: 'tenant',
  },
] as const satisfies readonly FunctionShape[];
