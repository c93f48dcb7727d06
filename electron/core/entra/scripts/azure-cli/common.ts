import type { MessageId } from '../../../../../shared/texts/i18n';
import { comments, pieces, shellText } from '../quote';
import { applicationName, headLines, type ScriptContext } from '../script-values';

/** Messages as words of a shell; a value's code is put in double quotes. */
export function shellSay({ translator }: ScriptContext) {
  return (id: MessageId, codes: Readonly<Record<string, string>> = {}): string =>
    pieces(translator, id, codes)
      .map((piece) => ('code' in piece ? `"${piece.code}"` : shellText(piece.text)))
      .filter((part) => part !== "''")
      .join('');
}

/**
 * What every script for the Azure CLI begins with. Bodies go through standard input (`--body @-`), so that no argument of a
 * program, which other users of a computer can see, holds the token. The CLI's own application has a fixed set of permissions of
 * Microsoft Graph, so the first look decides whether it may go on.
 */
export function commonPart(context: ScriptContext, title: Parameters<typeof headLines>[1]): string {
  const { values, translator } = context;
  const { t } = translator;
  const say = shellSay(context);
  return `#!/usr/bin/env bash
${comments([...headLines(context, title), '', t('script.az.run'), t('script.az.client'), t('script.az.left')])}

${comments([t('script.values')])}
graph=${shellText(`${values.graphUrl}/v1.0`)}
app_name=${shellText(applicationName)}
tenant_url=${shellText(values.tenantUrl ?? '')}
test_user=${shellText(values.testUser ?? '')}

set -euo pipefail
token=''

say() { printf '%s\\n' "$1"; }
stop() { printf '%s\\n' "$1" >&2; exit 1; }
${comments([t('script.comment.shellAsk')])}
ask() { local answer; read -r -p "$1 " answer; printf '%s' "$answer"; }
confirm() { [ "$(ask "$1 "${say('script.yes')})" = yes ]; }

${comments([t('script.comment.shellRequest')])}
request() {
  az rest --only-show-errors --method "$1" --url "$graph$2" --output json </dev/null
}
send() {
  az rest --only-show-errors --method "$1" --url "$graph$2" --headers 'Content-Type=application/json' --body @- --output json
}
list() {
  local page all='[]' next="$1"
  while [ -n "$next" ]; do
    page=$(request GET "$next") || return 1
    all=$(printf '%s\\n%s' "$all" "$page" | jq -sc '.[0] + (.[1].value // [])')
    next=$(jq -r --arg graph "$graph" '."@odata.nextLink" // "" | ltrimstr($graph)' <<<"$page")
  done
  printf '%s' "$all"
}

${comments([t('script.comment.choose')])}
choose() {
  local id chosen
  if [ "$(jq length <<<"$1")" -le 1 ]; then jq -c '.[0] // empty' <<<"$1"; return; fi
  jq -r '.[] | "  \\(.id)  \\(.displayName // .templateId // .factoryTag // "")"' <<<"$1" >&2
  id=$(ask "$2")
  chosen=$(jq -c --arg id "$id" 'map(select(.id == $id))[0] // empty' <<<"$1")
  [ -n "$chosen" ] || stop ${say('script.notChosen')}
  printf '%s' "$chosen"
}

name_filter() {
  jq -rn --arg name "$1" --arg quote "'" '"$filter=" + ("displayName eq " + $quote + ($name | gsub($quote; $quote + $quote)) + $quote | @uri)'
}

show_job() {
  say ${say('script.jobState', { state: '$(jq -r \'.schedule.state\' <<<"$1")', code: '$(jq -r \'.status.code\' <<<"$1")' })}
  if [ "$(jq -r '.status.quarantine.reason // ""' <<<"$1")" ]; then
    say ${say('script.quarantine', { reason: '$(jq -r \'.status.quarantine.reason\' <<<"$1")', next: '$(jq -r \'.status.quarantine.nextAttempt\' <<<"$1")' })}
  fi
}

for program in az jq; do command -v "$program" >/dev/null || stop ${say('script.az.missing', { program: '$program' })}; done
`;
}

/** Finds the application and its job. The Azure CLI's application can be refused here: then PowerShell is the way. */
export function findJob(context: ScriptContext): string {
  const say = shellSay(context);
  return `
found=$(list "/servicePrincipals?$(name_filter "$app_name")&\\$select=id,appId,displayName")
app=$(choose "$found" ${say('script.severalApps')})
[ -n "$app" ] || stop ${say('script.noApp', { name: '$app_name' })}
app_id=$(jq -r .id <<<"$app")
base="/servicePrincipals/$app_id/synchronization"
request GET "$base/templates" >/dev/null || stop ${say('script.az.refused')}
found=$(list "$base/jobs")
job=$(choose "$found" ${say('script.severalJobs')})
[ -n "$job" ] || stop ${say('script.noJob')}
job_id=$(jq -r .id <<<"$job")
`;
}
