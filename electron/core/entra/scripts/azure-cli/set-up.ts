import { comments } from '../quote';
import type { ScriptContext } from '../script-values';
import { commonPart, shellSay } from './common';
import { credentialsPart } from './credentials';

/** The set-up in the four parts of the PowerShell script. */
export function azureCliSetUp(context: ScriptContext): string {
  return `${commonPart(context, 'script.setUp')}${credentialsPart(context)}${functionsPart(context)}${lookPart(context)}${runPart(context)}`;
}

function functionsPart(context: ScriptContext): string {
  const { t } = context.translator;
  const say = shellSay(context);
  return `
${comments([t('script.comment.wait')])}
wait_for_application() {
  local until=$((SECONDS + 180)) answers=0
  while [ "$answers" -lt 3 ]; do
    if request GET "/servicePrincipals/$1" >/dev/null 2>&1; then answers=$((answers + 1)); else answers=0; fi
    [ "$answers" -eq 3 ] && break
    [ "$SECONDS" -lt "$until" ] || stop ${say('script.noTemplate')}
    sleep 5
  done
}

sync_template() {
  local until=$((SECONDS + 180)) templates='[]'
  while [ "$templates" = '[]' ]; do
    templates=$(list "/servicePrincipals/$1/synchronization/templates" 2>/dev/null) || templates='[]'
    [ "$templates" = '[]' ] || break
    [ "$SECONDS" -lt "$until" ] || stop ${say('script.az.refused')}
    sleep 5
  done
  templates=$(jq -c 'map(select(.default)) as $default | if ($default | length) == 1 then $default else . end' <<<"$templates")
  choose "$templates" ${say('script.severalTemplates')}
}

assign_user() {
  local found roles role
  found=$(list "/servicePrincipals/$app_id/appRoleAssignedTo")
  if jq -e --arg user "$user_id" 'any(.principalId == $user)' <<<"$found" >/dev/null; then
    say ${say('script.assignedBefore', { user: '$test_user' })}
    return
  fi
  roles=$(jq -c '[(.appRoles // [])[] | select(.isEnabled and (.allowedMemberTypes | index("User")))]' <<<"$app")
  role=$(choose "$roles" ${say('script.severalRoles')})
  [ -z "$role" ] || role=$(jq -r .id <<<"$role")
  jq -nc --arg user "$user_id" --arg app "$app_id" --arg role "\${role:-00000000-0000-0000-0000-000000000000}" \\
    '{principalId: $user, resourceId: $app, appRoleId: $role}' | send POST "/servicePrincipals/$app_id/appRoleAssignedTo" >/dev/null
  say ${say('script.assigned', { user: '$test_user' })}
}

try_on_demand() {
  local rule
  rule=$(request GET "$base/jobs/$job_id/schema" | jq -r '[.synchronizationRules[] | select(any((.objectMappings // [])[]; .sourceObjectName == "User")).id] | if length == 1 then .[0] else "" end')
  [ -n "$rule" ] || stop ${say('script.noRule')}
  say ${say('script.onDemand', { user: '$test_user' })}
  jq -nc --arg rule "$rule" --arg user "$user_id" '{parameters: [{ruleId: $rule, subjects: [{objectId: $user, objectTypeName: "User"}]}]}' |
    send POST "$base/jobs/$job_id/provisionOnDemand" | jq -r '.key, .value'
}
`;
}

function lookPart(context: ScriptContext): string {
  const { t } = context.translator;
  const say = shellSay(context);
  return `
say ${say('script.parts')}
say '  1  '${say('script.part.application')}
say '  2  '${say('script.part.connection')}
say '  3  '${say('script.part.testUser')}
say '  4  '${say('script.part.start')}
parts=$(ask ${say('script.askParts')})
[ -n "$parts" ] || parts=1234
has() { [[ "$parts" == *"$1"* ]]; }

${comments([t('script.comment.look')])}
found=$(list "/applicationTemplates?$(name_filter "$app_name")")
template=$(jq -c --arg name "$app_name" 'map(select(.displayName == $name)) | if length == 1 then .[0] else empty end' <<<"$found")
[ -n "$template" ] || stop ${say('script.noGalleryApp', { name: '$app_name' })}
apps=$(list "/servicePrincipals?$(name_filter "$app_name")&\\$select=id,appId,displayName,applicationTemplateId,appRoles,tags")
ours=$(jq -c --arg template "$(jq -r .id <<<"$template")" 'map(select(.applicationTemplateId == $template))' <<<"$apps")
if [ "$apps" != '[]' ] && [ "$ours" = '[]' ]; then stop ${say('script.otherApp', { name: '$app_name' })}; fi
app=$(choose "$ours" ${say('script.severalApps')})
job=''
if [ -n "$app" ]; then
  app_id=$(jq -r .id <<<"$app")
  base="/servicePrincipals/$app_id/synchronization"
  request GET "$base/templates" >/dev/null || stop ${say('script.az.refused')}
  found=$(list "$base/jobs")
  job=$(choose "$found" ${say('script.severalJobs')})
  say ${say('script.appFound', { id: '$app_id' })}
else
  say ${say('script.appMissing')}
fi
if [ -n "$job" ]; then show_job "$job"; else say ${say('script.jobMissing')}; fi

say ${say('script.will')}
hidden=''
[ -z "$app" ] || hidden=$(jq -r '(.tags // []) | index("HideApp") // ""' <<<"$app")
if has 1; then
  [ -n "$app" ] || say ${say('script.will.app', { name: '$app_name' })}
  [ -n "$hidden" ] || say ${say('script.will.hide')}
  [ -n "$job" ] || say ${say('script.will.job')}
fi
if has 2; then say ${say('script.will.connect')}; fi
if has 3; then say ${say('script.will.assign')}; fi
if has 4; then say ${say('script.will.start')}; fi
confirm ${say('script.askContinue')} || stop ${say('script.stopped')}
`;
}

function runPart(context: ScriptContext): string {
  const say = shellSay(context);
  return `
if has 1; then
  if [ -z "$app" ]; then
    made=$(jq -nc --arg name "$app_name" '{displayName: $name}' | send POST "/applicationTemplates/$(jq -r .id <<<"$template")/instantiate")
    app_id=$(jq -r .servicePrincipal.id <<<"$made")
    say ${say('script.appMade', { id: '$app_id' })}
    wait_for_application "$app_id"
    app=$(request GET "/servicePrincipals/$app_id")
    base="/servicePrincipals/$app_id/synchronization"
  fi
  if [ -z "$hidden" ]; then
    jq -c '{tags: ((.tags // []) + ["HideApp"] | unique)}' <<<"$app" | send PATCH "/servicePrincipals/$app_id"
    say ${say('script.hidden')}
  fi
  if [ -z "$job" ]; then
    sync=$(sync_template "$app_id")
    job=$(jq -c '{templateId: .id}' <<<"$sync" | send POST "$base/jobs")
    say ${say('script.jobMade', { id: '$(jq -r .id <<<"$job")' })}
  fi
fi
if [ -z "$app" ] || [ -z "$job" ]; then stop ${say('script.firstPartOne')}; fi
job_id=$(jq -r .id <<<"$job")
if has 2; then set_credentials new; fi
if has 3 || has 4; then
  [ -n "$test_user" ] || test_user=$(ask ${say('script.askTestUser')})
  user_id=$(request GET "/users/$(jq -rn --arg user "$test_user" '$user | @uri')?\\$select=id,displayName,userPrincipalName" | jq -r .id)
fi
if has 3; then assign_user; fi
if has 4; then
  request GET "$base/secrets" | jq -e 'any((.value // [])[]; .key == "SecretToken")' >/dev/null || stop ${say('script.firstPartTwo')}
  try_on_demand
  if confirm ${say('script.askStart')}; then
    request POST "$base/jobs/$job_id/start"
    say ${say('script.started')}
  fi
fi
say ${say('script.objectId', { id: '$app_id' })}
`;
}
