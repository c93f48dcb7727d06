import type { ScriptContext } from '../script-values';
import { commonPart, findJob, shellSay } from './common';
import { credentialsPart } from './credentials';

/** A new Secret Token takes the place of the old one; provisioning is started again only if it was stopped. */
export function azureCliRenewal(context: ScriptContext): string {
  const say = shellSay(context);
  return `${commonPart(context, 'script.renewal')}${credentialsPart(context)}${findJob(context)}
show_job "$job"
say ${say('script.renewal.plan')}
confirm ${say('script.askContinue')} || stop ${say('script.stopped')}
set_credentials renewal
if [ "$(jq -r .status.code <<<"$job")" = Quarantine ] || [ "$(jq -r .schedule.state <<<"$job")" != Active ]; then
  if confirm ${say('script.askRestart')}; then
    request POST "$base/jobs/$job_id/start"
    say ${say('script.started')}
  fi
fi
say ${say('script.renewal.proof')}
say ${say('script.renewal.oldToken')}
`;
}
