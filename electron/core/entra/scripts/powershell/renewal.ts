import type { ScriptContext } from '../script-values';
import { askApplication, commonPart, findApplication, signedIn } from './common';
import { credentialsPart } from './credentials';
import { powershellSay } from './say';

/** A new Secret Token takes the place of the old one; provisioning is started again only if it was stopped. */
export function powershellRenewal(context: ScriptContext): string {
  const say = powershellSay(context);
  const steps = `
${findApplication(context)}
Show-Job $job
Write-Host ''
Write-Host ${say('script.renewal.plan')}
if (-not (Confirm-Yes ${say('script.askContinue')})) { throw ${say('script.stopped')} }
Set-Credentials $base $job.id $false
if ($job.status.code -eq 'Quarantine' -or $job.schedule.state -ne 'Active') {
  if (Confirm-Yes ${say('script.askRestart')}) {
    Invoke-Graph 'POST' ($base + '/jobs/' + $job.id + '/start') | Out-Null
    Write-Host ${say('script.started')}
  }
}
Write-Host ${say('script.renewal.proof')}
Write-Host ${say('script.renewal.oldToken')}
`;
  return `${commonPart(context, 'script.renewal')}${credentialsPart(context)}
${askApplication(context)}${signedIn(context, steps)}`;
}
