import { comments, inComment, powershellText } from '../quote';
import type { ScriptContext } from '../script-values';
import { askApplication, commonPart, findApplication, signedIn } from './common';
import { powershellSay } from './say';

/**
 * Reads the whole schema, changes only the planned rows, and puts all of it back: PUT replaces everything (Microsoft Graph,
 * "Update synchronizationSchema"). The schema as it was is saved first.
 */
export function powershellMappings(context: ScriptContext): string {
  const { translator, values } = context;
  const { t } = translator;
  const { rows, byHand } = values.mappings;
  const say = powershellSay(context);
  const left = t('script.mappings.byHand', { targets: byHand.join(', ') });
  const steps = `
${findApplication(context)}
$path = 'v1.0' + $base + '/jobs/' + $job.id + '/schema'
$text = Invoke-MgGraphRequest -Method 'GET' -Uri $path -OutputType 'Json'
$schema = ConvertFrom-Json -InputObject $text
$mapping = Get-UserMapping $schema
$open = @($Changes | Where-Object { -not (Test-Done $mapping $_) })
if (-not $open.Count) { Write-Host ${say('script.mappings.done')}; return }
Assert-Known $schema $mapping $open
Write-Host ${say('script.mappings.will')}
foreach ($change in $open) {
  $now = (Get-Row $mapping.Object $change.target).source.expression
  $then = if ($change.fields) { $change.fields.source.expression } else { ${say('script.mappings.removed')} }
  Write-Host ('  ' + $change.target + ': ' + $now + ' -> ' + $then)
}
$copy = Join-Path (Get-Location) ('schema-before-' + (Get-Date -Format 'yyyyMMdd-HHmmss') + '.json')
[System.IO.File]::WriteAllText($copy, $text)
Write-Host ${say('script.mappings.saved', { path: '$copy' })}
if (-not (Confirm-Yes ${say('script.askContinue')})) { throw ${say('script.stopped')} }

foreach ($change in $open) { Set-Row $mapping.Object $change }
$body = ConvertTo-Json -InputObject $schema -Depth 100 -Compress
Invoke-MgGraphRequest -Method 'PUT' -Uri $path -Body $body -ContentType 'application/json; charset=utf-8' | Out-Null
$again = ConvertFrom-Json -InputObject (Invoke-MgGraphRequest -Method 'GET' -Uri $path -OutputType 'Json')
$mapping = Get-UserMapping $again
foreach ($change in $open) {
  $is = if (Test-Done $mapping $change) { ${say('script.mappings.is')} } else { ${say('script.mappings.isNot')} }
  Write-Host ('  ' + $change.target + ': ' + $is)
}
Write-Host ${say('script.mappings.cycle')}
${byHand.length ? `Write-Host ${powershellText(inComment(left))}\n` : ''}`;
  return `${commonPart(context, 'script.mappings')}
${comments([t('script.mappings.rows'), ...(byHand.length ? [left] : [])])}
$Changes = @(ConvertFrom-Json -InputObject @'
${JSON.stringify(rows, null, 2).replace(/[\u2018-\u201b]/g, (quote) => `\\u${quote.charCodeAt(0).toString(16)}`)}
'@ | ForEach-Object { $_ })

${comments([t('script.comment.userMapping')])}
function Get-UserMapping($Schema) {
  $found = @(foreach ($rule in $Schema.synchronizationRules) {
    foreach ($object in $rule.objectMappings) {
      if ($object.sourceObjectName -eq 'User' -and $object.targetObjectName -match '(^|\\W)user$') {
        [pscustomobject]@{ Rule = $rule; Object = $object }
      }
    }
  })
  $enabled = @($found | Where-Object { $_.Object.enabled -ne $false })
  if ($enabled.Count) { $found = $enabled }
  $named = @($found | Where-Object { Get-Row $_.Object 'userName' })
  if ($named.Count) { $found = $named }
  if ($found.Count -ne 1) { throw ${say('script.mappings.notFound')} }
  return $found[0]
}

function Get-Row($Object, [string]$Target) {
  return @($Object.attributeMappings | Where-Object { $_.targetAttributeName -eq $Target })[0]
}

${comments([t('script.comment.done')])}
function Test-Done($Mapping, $Change) {
  $row = Get-Row $Mapping.Object $Change.target
  if (-not $Change.fields) { return -not $row }
  if (-not $row) { return $false }
  $same = ('' + $row.defaultValue) -ceq ('' + $Change.fields.defaultValue)
  $same = $same -and $row.flowType -eq $Change.fields.flowType -and $row.matchingPriority -eq $Change.fields.matchingPriority
  return $same -and ('' + $row.source.expression) -ceq ('' + $Change.fields.source.expression)
}

${comments([t('script.comment.known')])}
function Assert-Known($Schema, $Mapping, $Changes) {
  $sides = @(
    @{ Directory = $Mapping.Rule.targetDirectoryName; Object = $Mapping.Object.targetObjectName; Names = @($Changes | Where-Object { $_.fields } | ForEach-Object { $_.target }) },
    @{ Directory = $Mapping.Rule.sourceDirectoryName; Object = $Mapping.Object.sourceObjectName; Names = @($Changes | ForEach-Object { $_.extensions }) }
  )
  foreach ($side in $sides) {
    $directory = @($Schema.directories | Where-Object { $_.name -eq $side.Directory })[0]
    $object = @($directory.objects | Where-Object { $_.name -eq $side.Object })[0]
    $known = @($object.attributes | ForEach-Object { $_.name })
    $missing = @($side.Names | Where-Object { $_ -and $known.Count -and $known -notcontains $_ })
    if ($missing.Count) { throw ${say('script.mappings.unknown', { names: "($missing -join ', ')" })} }
  }
}

function Set-Row($Object, $Change) {
  $row = Get-Row $Object $Change.target
  if (-not $Change.fields) {
    $Object.attributeMappings = @($Object.attributeMappings | Where-Object { $_.targetAttributeName -ne $Change.target })
  } elseif ($row) {
    foreach ($name in 'defaultValue', 'flowType', 'matchingPriority', 'source') {
      $row | Add-Member -NotePropertyName $name -NotePropertyValue $Change.fields.$name -Force
    }
  } else {
    $Object.attributeMappings = @($Object.attributeMappings) + [pscustomobject]@{
      defaultValue = $Change.fields.defaultValue
      exportMissingReferences = $false
      flowBehavior = 'FlowWhenChanged'
      flowType = $Change.fields.flowType
      matchingPriority = $Change.fields.matchingPriority
      source = $Change.fields.source
      targetAttributeName = $Change.target
    }
  }
}

${askApplication(context)}${signedIn(context, steps)}`;
}
