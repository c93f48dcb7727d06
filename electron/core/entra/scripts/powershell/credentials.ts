import { comments } from '../quote';
import type { ScriptContext } from '../script-values';
import { powershellSay } from './say';

/**
 * The function that puts the pair into Entra, in the order of its proof: validate the new pair, keep every readable key, write all,
 * read and compare, validate what Entra holds. PUT may replace all keys, and GET masks secrets as `*`, which must never be
 * written back.
 */
export function credentialsPart(context: ScriptContext): string {
  const { t } = context.translator;
  const say = powershellSay(context);
  return `
${comments([t('script.comment.credentials')])}
function Set-Credentials([string]$Base, [string]$JobId, [bool]$IsNew) {
  $job = $Base + '/jobs/' + $JobId
  $secrets = @((Invoke-Graph 'GET' ($Base + '/secrets')).value | Where-Object { $null -ne $_ })
  $unknown = @($secrets | Where-Object { $_.key -ne 'SecretToken' -and $_.value -match '^\\*+$' })
  if ($unknown.Count) { throw ${say('script.unknownSecret', { keys: "($unknown.key -join ', ')" })} }
  $address = @($secrets | Where-Object { $_.key -eq 'BaseAddress' })[0].value
  $url = if ($TenantUrl) { $TenantUrl } else { (Read-Host ${say('script.askTenantUrl')}).Trim() }
  if ($address -and $address -ne $url) { Write-Host ${say('script.otherAddress', { address: '$address', url: '$url' })} }
  $secure = Read-Host -AsSecureString ${say('script.askToken')}
  $script:Token = [System.Net.NetworkCredential]::new('', $secure).Password.Trim()
  if (-not $script:Token) { throw ${say('script.noTokenGiven')} }
  $pair = @(@{ key = 'BaseAddress'; value = $url }, @{ key = 'SecretToken'; value = $script:Token })
  $kept = @($secrets | Where-Object { $_.key -notin @('BaseAddress', 'SecretToken') } | ForEach-Object { @{ key = $_.key; value = $_.value } })
  if ($IsNew -and -not ($kept | Where-Object { $_.key -eq 'SyncAll' })) { $kept += @{ key = 'SyncAll'; value = 'false' } }
  if ($IsNew -and -not ($kept | Where-Object { $_.key -eq 'SyncNotificationSettings' })) {
    $mail = (Read-Host ${say('script.askMail')}).Trim()
    $settings = [ordered]@{ Enabled = $true; Recipients = $mail; DeleteThresholdEnabled = $true; DeleteThresholdValue = 500 }
    if ($mail) { $kept += @{ key = 'SyncNotificationSettings'; value = (ConvertTo-Json -InputObject $settings -Compress) } }
  }
  $values = @($kept) + $pair

  Write-Host ${say('script.validating')}
  try { Invoke-Graph 'POST' ($job + '/validateCredentials') @{ credentials = $pair } | Out-Null }
  catch { throw ${say('script.invalid', { error: '(Get-ErrorText $_)' })} }
  Write-Host ${say('script.willWrite', { keys: "(($values | ForEach-Object { $_.key }) -join ', ')" })}
  if (-not (Confirm-Yes ${say('script.askWrite')})) { throw ${say('script.stopped')} }
  try { Invoke-Graph 'PUT' ($Base + '/secrets') @{ value = $values } | Out-Null } catch { throw (Get-ErrorText $_) }
  $after = @((Invoke-Graph 'GET' ($Base + '/secrets')).value)
  foreach ($one in $values) {
    $now = @($after | Where-Object { $_.key -eq $one.key })
    $same = $now.Count -eq 1 -and ($one.key -eq 'SecretToken' -or $now[0].value -eq $one.value)
    if (-not $same) { throw ${say('script.notKept', { key: '$one.key' })} }
  }
  Write-Host ${say('script.written')}
  for ($try = 1; ; $try++) {
    try { Invoke-Graph 'POST' ($job + '/validateCredentials') @{ useSavedCredentials = $true } | Out-Null; break }
    catch {
      if ($try -ge 3) { throw ${say('script.savedInvalid', { error: '(Get-ErrorText $_)' })} }
      Start-Sleep -Seconds 20
    }
  }
  $script:Token = ''
  Write-Host ${say('script.savedValid')}
}
`;
}
