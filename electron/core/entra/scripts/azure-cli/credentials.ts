import { comments } from '../quote';
import type { ScriptContext } from '../script-values';
import { shellSay } from './common';

/** The function that puts the pair into Entra, in the order of the PowerShell script. */
export function credentialsPart(context: ScriptContext): string {
  const { t } = context.translator;
  const say = shellSay(context);
  return `
${comments([t('script.comment.credentials')])}
set_credentials() {
  local is_new="$1" secrets unknown url pair kept mail values after wrong try
  secrets=$(request GET "$base/secrets" | jq -c '.value // []')
  unknown=$(jq -r 'map(select(.key != "SecretToken" and ((.value // "") | test("^[*]+$"))).key) | join(", ")' <<<"$secrets")
  [ -z "$unknown" ] || stop ${say('script.unknownSecret', { keys: '$unknown' })}
  url="$tenant_url"
  [ -n "$url" ] || url=$(ask ${say('script.askTenantUrl')})
  IFS= read -rs -p ${say('script.askToken')}' ' token
  say ''
  [ -n "$token" ] || stop ${say('script.noTokenGiven')}
  pair=$(printf '%s' "$token" | jq -Rsc --arg url "$url" '[{key: "BaseAddress", value: $url}, {key: "SecretToken", value: .}]')
  kept=$(jq -c 'map(select(.key != "BaseAddress" and .key != "SecretToken") | {key, value})' <<<"$secrets")
  if [ "$is_new" = new ]; then
    kept=$(jq -c 'if any(.key == "SyncAll") then . else . + [{key: "SyncAll", value: "false"}] end' <<<"$kept")
    if ! jq -e 'any(.key == "SyncNotificationSettings")' <<<"$kept" >/dev/null; then
      mail=$(ask ${say('script.askMail')})
      [ -z "$mail" ] || kept=$(jq -c --arg mail "$mail" '. + [{key: "SyncNotificationSettings", value: ({Enabled: true, Recipients: $mail, DeleteThresholdEnabled: true, DeleteThresholdValue: 500} | tojson)}]' <<<"$kept")
    fi
  fi
  values=$(printf '%s\\n%s' "$kept" "$pair" | jq -sc '{value: (.[0] + .[1])}')

  say ${say('script.validating')}
  printf '%s' "$pair" | jq -c '{credentials: .}' | send POST "$base/jobs/$job_id/validateCredentials" || stop ${say('script.az.invalid')}
  say ${say('script.willWrite', { keys: '$(printf \'%s\' "$values" | jq -r \'[.value[].key] | join(", ")\')' })}
  confirm ${say('script.askWrite')} || stop ${say('script.stopped')}
  printf '%s' "$values" | send PUT "$base/secrets"
  after=$(request GET "$base/secrets" | jq -c '.value // []')
  wrong=$(printf '%s\\n%s' "$values" "$after" | jq -sr '.[1] as $now | [.[0].value[] | . as $one | select([$now[] | select(.key == $one.key and ($one.key == "SecretToken" or .value == $one.value))] | length != 1).key] | join(", ")')
  [ -z "$wrong" ] || stop ${say('script.notKept', { key: '$wrong' })}
  say ${say('script.written')}
  for try in 1 2 3; do
    if printf '%s' '{"useSavedCredentials":true}' | send POST "$base/jobs/$job_id/validateCredentials"; then break; fi
    [ "$try" -lt 3 ] || stop ${say('script.az.savedInvalid')}
    sleep 20
  done
  token=''
  say ${say('script.savedValid')}
}
`;
}
