import { comments } from '../quote';
import type { ScriptContext } from '../script-values';
import { commonPart, signedIn } from './common';
import { credentialsPart } from './credentials';
import { powershellSay } from './say';

/** The set-up in four parts, of which those are run that the administrator names: each finds what exists. */
export function powershellSetUp(context: ScriptContext): string {
  return `${commonPart(context, 'script.setUp')}${applicationPart(context)}${credentialsPart(context)}${peoplePart(context)}
${runPart(context)}`;
}

/** Waits as Microsoft's provider for Terraform does: a new application answers reliably only after several answers in a row. */
function applicationPart(context: ScriptContext): string {
  const { t } = context.translator;
  const say = powershellSay(context);
  return `
${comments([t('script.comment.wait')])}
function Wait-Application([string]$AppId) {
  $until = (Get-Date).AddMinutes(3)
  $answers = 0
  while ($answers -lt 3) {
    try { Invoke-Graph 'GET' ('/servicePrincipals/' + $AppId) | Out-Null; $answers++ }
    catch { $answers = 0; if ((Get-Date) -gt $until) { throw } }
    if ($answers -lt 3) { Start-Sleep -Seconds 5 }
  }
}

function Get-SyncTemplate([string]$AppId) {
  $until = (Get-Date).AddMinutes(3)
  while ($true) {
    $templates = @()
    try { $templates = @(Get-All ('/servicePrincipals/' + $AppId + '/synchronization/templates')) }
    catch { if ((Get-Date) -gt $until) { throw } }
    $default = @($templates | Where-Object { $_.default })
    if ($default.Count -eq 1) { return $default[0] }
    if ($templates.Count) { return Select-One $templates ${say('script.severalTemplates')} }
    if ((Get-Date) -gt $until) { throw ${say('script.noTemplate')} }
    Start-Sleep -Seconds 5
  }
}

function New-Application($Template) {
  $made = Invoke-Graph 'POST' ('/applicationTemplates/' + $Template.id + '/instantiate') @{ displayName = $AppName }
  Write-Host ${say('script.appMade', { id: '$made.servicePrincipal.id' })}
  Wait-Application $made.servicePrincipal.id
  return Invoke-Graph 'GET' ('/servicePrincipals/' + $made.servicePrincipal.id)
}

function Hide-Application($App) {
  if ($App.tags -contains 'HideApp') { return }
  $tags = @($App.tags | Where-Object { $null -ne $_ }) + 'HideApp'
  Invoke-Graph 'PATCH' ('/servicePrincipals/' + $App.id) @{ tags = $tags } | Out-Null
  Write-Host ${say('script.hidden')}
}

function New-SyncJob([string]$AppId) {
  $template = Get-SyncTemplate $AppId
  $made = Invoke-Graph 'POST' ('/servicePrincipals/' + $AppId + '/synchronization/jobs') @{ templateId = $template.id }
  Write-Host ${say('script.jobMade', { id: '$made.id' })}
  return $made
}
`;
}

function peoplePart(context: ScriptContext): string {
  const say = powershellSay(context);
  return `
function Get-TestUser {
  if (-not $script:TestUser) { $script:TestUser = (Read-Host ${say('script.askTestUser')}).Trim() }
  return Invoke-Graph 'GET' ('/users/' + [uri]::EscapeDataString($script:TestUser) + '?$select=id,displayName,userPrincipalName')
}

function Add-TestUser($App, $User) {
  $assigned = @(Get-All ('/servicePrincipals/' + $App.id + '/appRoleAssignedTo') | Where-Object { $_.principalId -eq $User.id })
  if ($assigned.Count) { Write-Host ${say('script.assignedBefore', { user: '$User.userPrincipalName' })}; return }
  $roles = @($App.appRoles | Where-Object { $_.isEnabled -and $_.allowedMemberTypes -contains 'User' })
  $role = (Select-One $roles ${say('script.severalRoles')}).id
  if (-not $role) { $role = '00000000-0000-0000-0000-000000000000' }
  $body = @{ principalId = $User.id; resourceId = $App.id; appRoleId = $role }
  Invoke-Graph 'POST' ('/servicePrincipals/' + $App.id + '/appRoleAssignedTo') $body | Out-Null
  Write-Host ${say('script.assigned', { user: '$User.userPrincipalName' })}
}

function Test-OnDemand([string]$Base, $Job, $User) {
  $schema = Invoke-Graph 'GET' ($Base + '/jobs/' + $Job.id + '/schema')
  $rules = @($schema.synchronizationRules | Where-Object { @($_.objectMappings | Where-Object { $_.sourceObjectName -eq 'User' }).Count })
  if ($rules.Count -ne 1) { throw ${say('script.noRule')} }
  $subject = @{ objectId = $User.id; objectTypeName = 'User' }
  $body = @{ parameters = @(@{ ruleId = $rules[0].id; subjects = @($subject) }) }
  $answer = Invoke-Graph 'POST' ($Base + '/jobs/' + $Job.id + '/provisionOnDemand') $body
  Write-Host ${say('script.onDemand', { user: '$User.userPrincipalName' })}
  Write-Host $answer.key
  Write-Host $answer.value
}
`;
}

function runPart(context: ScriptContext): string {
  const { t } = context.translator;
  const say = powershellSay(context);
  const steps = `
${comments([t('script.comment.look')])}
$templates = @(Get-All ('/applicationTemplates?' + (Get-NameFilter $AppName)) | Where-Object { $_.displayName -eq $AppName })
if ($templates.Count -ne 1) { throw ${say('script.noGalleryApp', { name: '$AppName' })} }
$apps = @(Get-All ('/servicePrincipals?' + (Get-NameFilter $AppName) + '&$select=id,appId,displayName,applicationTemplateId,appRoles,tags'))
$ours = @($apps | Where-Object { $_.applicationTemplateId -eq $templates[0].id })
if ($apps.Count -and -not $ours.Count) { throw ${say('script.otherApp', { name: '$AppName' })} }
$app = Select-One $ours ${say('script.severalApps')}
$job = if ($app) { Get-SyncJob $app.id } else { $null }
if ($app) { Write-Host ${say('script.appFound', { id: '$app.id' })} } else { Write-Host ${say('script.appMissing')} }
if ($job) { Show-Job $job } else { Write-Host ${say('script.jobMissing')} }

Write-Host ''
Write-Host ${say('script.will')}
if ($parts -contains 1) {
  if (-not $app) { Write-Host ${say('script.will.app', { name: '$AppName' })} }
  if ($app.tags -notcontains 'HideApp') { Write-Host ${say('script.will.hide')} }
  if (-not $job) { Write-Host ${say('script.will.job')} }
}
if ($parts -contains 2) { Write-Host ${say('script.will.connect')} }
if ($parts -contains 3) { Write-Host ${say('script.will.assign')} }
if ($parts -contains 4) { Write-Host ${say('script.will.start')} }
if (-not (Confirm-Yes ${say('script.askContinue')})) { throw ${say('script.stopped')} }

if ($parts -contains 1) {
  if (-not $app) { $app = New-Application $templates[0] }
  Hide-Application $app
  if (-not $job) { $job = New-SyncJob $app.id }
}
if (-not $app -or -not $job) { throw ${say('script.firstPartOne')} }
$base = '/servicePrincipals/' + $app.id + '/synchronization'
if ($parts -contains 2) { Set-Credentials $base $job.id $true }
$user = if ($parts -contains 3 -or $parts -contains 4) { Get-TestUser } else { $null }
if ($parts -contains 3) { Add-TestUser $app $user }
if ($parts -contains 4) {
  $secrets = @((Invoke-Graph 'GET' ($base + '/secrets')).value | Where-Object { $_.key -eq 'SecretToken' -and $_.value })
  if (-not $secrets.Count) { throw ${say('script.firstPartTwo')} }
  Test-OnDemand $base $job $user
  if (Confirm-Yes ${say('script.askStart')}) {
    Invoke-Graph 'POST' ($base + '/jobs/' + $job.id + '/start') | Out-Null
    Write-Host ${say('script.started')}
  }
}
Write-Host ${say('script.objectId', { id: '$app.id' })}
`;
  return `Write-Host ${say('script.parts')}
Write-Host ('  1  ' + ${say('script.part.application')})
Write-Host ('  2  ' + ${say('script.part.connection')})
Write-Host ('  3  ' + ${say('script.part.testUser')})
Write-Host ('  4  ' + ${say('script.part.start')})
$answer = Read-Host ${say('script.askParts')}
$parts = @(1, 2, 3, 4)
if ($answer.Trim()) { $parts = @([regex]::Matches($answer, '[1-4]') | ForEach-Object { [int]$_.Value }) }
$Scopes = @('Application.ReadWrite.All', 'Synchronization.ReadWrite.All', 'User.ReadBasic.All')
Write-Host ${say('script.permissions', { permissions: "($Scopes -join ', ')" })}
${signedIn(context, steps)}`;
}
