import { lookScopes, renewalScopes } from '../../../../../shared/enums/microsoft-sign-in';
import { comments, powershellText } from '../quote';
import type { ScriptContext } from '../script-values';
import { commonPart, signedIn } from './common';
import { powershellSay } from './say';

/** The application of Microsoft Graph itself, the same in each tenant. */
const graphAppId = '00000003-0000-0000-c000-000000000000';
/** The role of an application without roles. */
const defaultAccess = '00000000-0000-0000-0000-000000000000';

/**
 * Registers the application that this app signs in to Microsoft with: one tenant, a public client whose redirect is
 * `http://localhost`, delegated permissions, and only for accounts that are assigned to it.
 */
export function powershellRegistration(context: ScriptContext): string {
  const say = powershellSay(context);
  const { t } = context.translator;
  const scopes = [...new Set([...lookScopes, ...renewalScopes])];
  return `${commonPart(context, 'script.registration')}
$RegistrationName = 'Webex Entra Setup'
$Permissions = @(${scopes.map(powershellText).join(', ')})
$Scopes = @('Application.ReadWrite.All', 'User.Read')
Write-Host ${say('script.permissions', { permissions: "($Scopes -join ', ')" })}
${signedIn(
  context,
  `
${comments([t('script.comment.look')])}
$known = Get-All ('/applications?' + (Get-NameFilter $RegistrationName) + '&$select=id,appId,displayName')
if ($known.Count -gt 0) { throw ${say('script.registrationExists', { name: '$RegistrationName', client: '$known[0].appId' })} }
$graph = @(Get-All ('/servicePrincipals?$filter=' + [uri]::EscapeDataString("appId eq '${graphAppId}'")))[0]
$access = @(foreach ($permission in $Permissions) {
  $scope = @($graph.oauth2PermissionScopes | Where-Object { $_.value -eq $permission })
  if ($scope.Count -ne 1) { throw ${say('script.noPermission', { name: '$permission' })} }
  @{ id = $scope[0].id; type = 'Scope' }
})
Write-Host ${say('script.registrationPlan', { name: '$RegistrationName', permissions: "($Permissions -join ', ')" })}
if (-not (Confirm-Yes ${say('script.askRegister')})) { Write-Host ${say('script.stopped')}; return }
$app = Invoke-Graph 'POST' '/applications' @{
  displayName = $RegistrationName
  signInAudience = 'AzureADMyOrg'
  publicClient = @{ redirectUris = @('http://localhost') }
  requiredResourceAccess = @(@{ resourceAppId = '${graphAppId}'; resourceAccess = $access })
}
$principal = Invoke-Graph 'POST' '/servicePrincipals' @{ appId = $app.appId; appRoleAssignmentRequired = $true }
$me = Invoke-Graph 'GET' '/me'
Invoke-Graph 'POST' ('/servicePrincipals/' + $principal.id + '/appRoleAssignedTo') @{
  principalId = $me.id
  resourceId = $principal.id
  appRoleId = '${defaultAccess}'
} | Out-Null
Write-Host ${say('script.registered', { client: '$app.appId', tenant: '$account.TenantId' })}
`,
)}`;
}
