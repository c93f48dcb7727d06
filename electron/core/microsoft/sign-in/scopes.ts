import type { GraphScope } from '../../../../shared/enums/microsoft-sign-in';

/** A permission that a broader one includes (Microsoft Graph's permissions table). */
const included: Readonly<Partial<Record<GraphScope, GraphScope>>> = {
  'Application.Read.All': 'Application.ReadWrite.All',
  'Synchronization.Read.All': 'Synchronization.ReadWrite.All',
};

/**
 * The granted permissions in the field `scope` of a token's answer. Entra writes them with or without Graph's address in front.
 * @returns each once, without those of OpenID Connect
 */
export function grantedScopes(scope: string): readonly string[] {
  const names = scope.split(/\s+/).map((each) => each.slice(each.lastIndexOf('/') + 1));
  const ofOpenId = ['', 'openid', 'profile', 'email', 'offline_access'];
  return [...new Set(names)].filter((name) => !ofOpenId.includes(name));
}

/** The permissions that were asked for and not granted. Entra compares their names without case. */
export function missingScopes(asked: readonly GraphScope[], granted: readonly string[]): readonly GraphScope[] {
  const has = (scope: string | undefined) =>
    scope !== undefined && granted.some((each) => each.toLowerCase() === scope.toLowerCase());
  return asked.filter((scope) => !has(scope) && !has(included[scope]));
}
