import type { EnterpriseApp, EntraState, Secrets } from './state';

/** Microsoft Graph, "synchronizationSecret": the keys. */
export const secretKeys = [
  'None',
  'UserName',
  'Password',
  'SecretToken',
  'AppKey',
  'BaseAddress',
  'ClientIdentifier',
  'ClientSecret',
  'SingleSignOnType',
  'Sandbox',
  'Url',
  'Domain',
  'ConsumerKey',
  'ConsumerSecret',
  'TokenKey',
  'TokenExpiration',
  'Oauth2AccessToken',
  'Oauth2AccessTokenCreationTime',
  'Oauth2RefreshToken',
  'SyncAll',
  'InstanceName',
  'Oauth2ClientId',
  'Oauth2ClientSecret',
  'CompanyId',
  'UpdateKeyOnSoftDelete',
  'SynchronizationSchedule',
  'SystemOfRecord',
  'SandboxName',
  'EnforceDomain',
  'SyncNotificationSettings',
  'SkipOutOfScopeDeletions',
  'Oauth2AuthorizationCode',
  'Oauth2RedirectUri',
  'ApplicationTemplateIdentifier',
  'Oauth2TokenExchangeUri',
  'Oauth2AuthorizationUri',
  'AuthenticationType',
  'Server',
  'PerformInboundEntitlementGrants',
  'HardDeletesEnabled',
  'SyncAgentCompatibilityKey',
  'SyncAgentADContainer',
  'ValidateDomain',
  'TestReferences',
  'ConnectionString',
] as const;

/** The keys that come back readable; a real tenant masks the others. */
const readable: ReadonlySet<string> = new Set(['BaseAddress', 'SyncAll', 'SyncNotificationSettings']);
const mask = '*';
/** A key that no administrator of the practice Entra enters. */
const unknownSecret = ['Oauth2ClientSecret', 'from-another-administrator'] as const;

/** What the provisioning service connects with. */
export interface Credentials {
  readonly baseAddress: string;
  readonly token: string;
}

export function credentialsOf(secrets: Secrets): Credentials | null {
  const baseAddress = secrets.get('BaseAddress');
  const token = secrets.get('SecretToken');
  return baseAddress && token ? { baseAddress, token } : null;
}

export function hasCredentials(secrets: Secrets): boolean {
  return credentialsOf(secrets) !== null;
}

export function masked(secrets: Secrets) {
  return [...secrets].map(([key, value]) => ({ key, value: readable.has(key) ? value : mask }));
}

/** Adds the secret of `unknownSecret` once to an application that has secrets. */
export function addUnknownSecret({ faults }: EntraState, app: EnterpriseApp): void {
  if (!faults.has('unknownSecret') || app.secrets.size === 0 || app.gotUnknownSecret) return;
  app.gotUnknownSecret = true;
  app.secrets = new Map([...app.secrets, unknownSecret]);
}

/** Seconds for which `secretsLate` validates with the secrets before. */
const lateSeconds = 40;

/** The saved secrets as the service sees them. */
export function savedSecrets({ faults, now }: EntraState, { secrets, before }: EnterpriseApp): Secrets {
  const isLate = before && now().getTime() - before.at < lateSeconds * 1000;
  return faults.has('secretsLate') && isLate ? before.secrets : secrets;
}
