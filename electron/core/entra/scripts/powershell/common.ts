import { comments, powershellText } from '../quote';
import { applicationName, headLines, type ScriptContext } from '../script-values';
import { powershellSay } from './say';

/** The environments of Connect-MgGraph by the address of Microsoft Graph (Microsoft Graph, "National cloud deployments"). */
const environments: Readonly<Record<string, string>> = {
  'https://graph.microsoft.us': 'USGov',
  'https://dod-graph.microsoft.us': 'USGovDoD',
  'https://microsoftgraph.chinacloudapi.cn': 'China',
};

/**
 * What every PowerShell script begins with: its head, its values, and functions. Requests go through Invoke-MgGraphRequest, which
 * Microsoft uses itself for secrets and validateCredentials, so one module of the SDK is enough.
 */
export function commonPart(context: ScriptContext, title: Parameters<typeof headLines>[1]): string {
  const { values, translator } = context;
  const { t } = translator;
  const say = powershellSay(context);
  return `#Requires -Version 5.1
#Requires -Modules Microsoft.Graph.Authentication
${comments([...headLines(context, title), '', t('script.powershell.run'), t('script.powershell.module'), t('script.powershell.left')])}

${comments([t('script.values')])}
$Cloud = ${powershellText(environments[values.graphUrl] ?? 'Global')}
$AppName = ${powershellText(applicationName)}
$TenantUrl = ${powershellText(values.tenantUrl ?? '')}
$TestUser = ${powershellText(values.testUser ?? '')}

$ErrorActionPreference = 'Stop'
$Token = ''

${comments([t('script.comment.request')])}
function Invoke-Graph([string]$Method, [string]$Path, $Body) {
  $request = @{ Method = $Method; Uri = ('v1.0' + $Path); OutputType = 'PSObject' }
  if ($null -ne $Body) {
    $request.Body = ConvertTo-Json -InputObject $Body -Depth 100 -Compress
    $request.ContentType = 'application/json; charset=utf-8'
  }
  return Invoke-MgGraphRequest @request
}

${comments([t('script.comment.pages')])}
function Get-All([string]$Path) {
  $all = @()
  while ($Path) {
    $page = Invoke-Graph 'GET' $Path
    $all += @($page.value | Where-Object { $null -ne $_ })
    $Path = if ($page.'@odata.nextLink') { ([uri]$page.'@odata.nextLink').PathAndQuery -replace '^/v1\\.0', '' } else { '' }
  }
  return $all
}

function Get-NameFilter([string]$Name) {
  return '$filter=' + [uri]::EscapeDataString("displayName eq '" + $Name.Replace("'", "''") + "'")
}

${comments([t('script.comment.errors')])}
function Get-ErrorText($Problem) {
  $text = if ($Problem.ErrorDetails) { $Problem.ErrorDetails.Message } else { $Problem.Exception.Message }
  if ($script:Token) { $text = $text.Replace($script:Token, '***') }
  return $text
}

function Confirm-Yes([string]$Question) {
  Write-Host ''
  return (Read-Host ($Question + ' ' + ${say('script.yes')})) -eq 'yes'
}

${comments([t('script.comment.choose')])}
function Select-One($Found, [string]$Question) {
  $list = @($Found | Where-Object { $null -ne $_ })
  if ($list.Count -le 1) { return $list | Select-Object -First 1 }
  foreach ($each in $list) { Write-Host ('  ' + $each.id + '  ' + $each.displayName + $each.templateId + $each.factoryTag) }
  $id = (Read-Host $Question).Trim()
  $chosen = @($list | Where-Object { $_.id -eq $id })
  if ($chosen.Count -ne 1) { throw ${say('script.notChosen')} }
  return $chosen[0]
}

function Get-SyncJob([string]$AppId) {
  $jobs = Get-All ('/servicePrincipals/' + $AppId + '/synchronization/jobs')
  return Select-One $jobs ${say('script.severalJobs')}
}

function Show-Job($Job) {
  $status = $Job.status
  Write-Host ${say('script.jobState', { state: '$Job.schedule.state', code: '$status.code' })}
  if ($status.quarantine) { Write-Host ${say('script.quarantine', { reason: '$status.quarantine.reason', next: '$status.quarantine.nextAttempt' })} }
  if ($status.lastExecution) { Write-Host ${say('script.lastRun', { state: '$status.lastExecution.state', time: '$status.lastExecution.timeBegan' })} }
}
`;
}

/** Runs the steps after a sign-in whose token stays in the memory of this process, and signs out, whatever happens. */
export function signedIn(context: ScriptContext, steps: string): string {
  const say = powershellSay(context);
  return `try {
  Connect-MgGraph -Environment $Cloud -Scopes $Scopes -ContextScope Process -NoWelcome
  $account = Get-MgContext
  Write-Host ${say('script.signedIn', { account: '$account.Account', tenant: '$account.TenantId' })}
${steps
  .trim()
  .split('\n')
  .map((line) => (line ? `  ${line}` : ''))
  .join('\n')}
} finally {
  $Token = ''
  try { Disconnect-MgGraph | Out-Null } catch { Write-Verbose $_ }
}
`;
}

/** Finds the application by its object ID, or by its name, which needs one more permission. */
export function askApplication(context: ScriptContext): string {
  const say = powershellSay(context);
  return `$AppId = (Read-Host ${say('script.askObjectId')}).Trim()
if ($AppId -and $AppId -notmatch '^[0-9a-fA-F-]{36}$') { throw ${say('script.notObjectId')} }
$Scopes = @('Synchronization.ReadWrite.All')
if (-not $AppId) { $Scopes += 'Application.Read.All' }
Write-Host ${say('script.permissions', { permissions: "($Scopes -join ', ')" })}
`;
}

export function findApplication(context: ScriptContext): string {
  const say = powershellSay(context);
  return `if (-not $AppId) {
  $apps = Get-All ('/servicePrincipals?' + (Get-NameFilter $AppName) + '&$select=id,appId,displayName')
  $app = Select-One $apps ${say('script.severalApps')}
  if (-not $app) { throw ${say('script.noApp', { name: '$AppName' })} }
  $AppId = $app.id
}
$base = '/servicePrincipals/' + $AppId + '/synchronization'
$job = Get-SyncJob $AppId
if (-not $job) { throw ${say('script.noJob')} }
`;
}
