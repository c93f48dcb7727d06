/** The clouds of Entra: Microsoft's two, that of a cloud file, and the practice Entra. */
export const entraCloudKinds = ['global', 'usGovernment', 'file', 'practice'] as const;
export type EntraCloudKind = (typeof entraCloudKinds)[number];

/** The delegated permissions of Microsoft Graph that this app asks for, at most. */
export const graphScopes = [
  'User.Read',
  'Application.Read.All',
  'Application.ReadWrite.All',
  'Synchronization.Read.All',
  'Synchronization.ReadWrite.All',
  'ProvisioningLog.Read.All',
  'User.ReadBasic.All',
  'GroupMember.Read.All',
] as const;
export type GraphScope = (typeof graphScopes)[number];

/** Most characters of a claims challenge: longer than the claims that Microsoft's documentation shows. */
export const longestClaims = 4_000;

/** To look at what Entra has, and at its provisioning log. */
export const lookScopes = ['User.Read', 'Application.Read.All', 'Synchronization.Read.All'] as const;
export const logScopes = ['ProvisioningLog.Read.All'] as const;
/** To replace the Secret Token. */
export const renewalScopes = ['User.Read', 'Synchronization.ReadWrite.All'] as const;

/** To set up Entra, the test user and others picked by name. */
export const setUpPermissions = [
  'User.Read',
  'Application.ReadWrite.All',
  'Synchronization.ReadWrite.All',
  'User.ReadBasic.All',
  'GroupMember.Read.All',
] as const satisfies readonly GraphScope[];

/** The roles in Entra that may change provisioning, by their template, which is the same in each tenant. */
export const entraRoles = {
  '158c047a-c907-4556-b7ef-446551a6b5f7': 'cloudApplicationAdministrator',
  '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3': 'applicationAdministrator',
  '62e90394-69f5-4237-9190-012177145e10': 'globalAdministrator',
} as const;
export type EntraRole = (typeof entraRoles)[keyof typeof entraRoles];
export const entraRoleNames = [
  'cloudApplicationAdministrator',
  'applicationAdministrator',
  'globalAdministrator',
] as const satisfies readonly EntraRole[];

/** Microsoft Graph Command Line Tools: an application of Microsoft that is known in each tenant. */
export const commandLineToolsId = '14d82eec-204b-4c2f-b7e8-296a70dab67e';
