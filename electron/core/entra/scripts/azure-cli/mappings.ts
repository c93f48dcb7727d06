import { comments, inComment, shellText } from '../quote';
import type { ScriptContext } from '../script-values';
import { commonPart, findJob, shellSay } from './common';

/** jq: where the mapping of users is in a schema, and whether a row is as planned. */
const definitions = `
def named($name): ((.targetAttributeName // "") | ascii_downcase) == ($name | ascii_downcase);
def row($name): [(.attributeMappings // [])[] | select(named($name))][0];
def preferring(f): (map(select(f))) as $some | if ($some | length) > 0 then $some else . end;
def place: . as $schema
  | [path(.synchronizationRules[].objectMappings[])]
  | map(select(. as $p | $schema | getpath($p)
      | ((.sourceObjectName // "") | test("^user$"; "i")) and ((.targetObjectName // "") | test("(^|\\\\W)user$"; "i"))))
  | preferring(. as $p | $schema | getpath($p).enabled != false)
  | preferring(. as $p | $schema | getpath($p) | row("userName") != null)
  | if length == 1 then .[0] else error("users") end;
def done($change): row($change.target) as $row
  | if $change.fields == null then $row == null
    else $row != null and ($row.defaultValue // "") == ($change.fields.defaultValue // "")
      and $row.flowType == $change.fields.flowType and $row.matchingPriority == $change.fields.matchingPriority
      and ($row.source.expression // "") == ($change.fields.source.expression // "") end;
def open($changes): getpath(place) as $users | $changes | map(select(. as $change | $users | done($change) | not));
def attributes($directory; $object):
  [.directories[]? | select(.name == $directory).objects[]? | select(.name == $object).attributes[]?.name];
def missing($names; $known): if ($known | length) == 0 then [] else
  ($known | map(ascii_downcase)) as $lower | $names | map(select(. as $one | $lower | index($one | ascii_downcase) | not)) end;
def unknown($changes): place as $p | getpath($p) as $users | getpath($p[0:2]) as $rule
  | missing($changes | map(select(.fields).target); attributes($rule.targetDirectoryName; $users.targetObjectName))
    + missing($changes | map(.extensions[]); attributes($rule.sourceDirectoryName; $users.sourceObjectName));
def changed($change): if $change.fields == null then .attributeMappings |= map(select(named($change.target) | not))
  elif row($change.target) then .attributeMappings |= map(if named($change.target) then . + $change.fields else . end)
  else .attributeMappings += [$change.fields + {exportMissingReferences: false, flowBehavior: "FlowWhenChanged", targetAttributeName: $change.target}] end;
`;

/** Reads the whole schema, changes only the planned rows, and puts all of it back. */
export function azureCliMappings(context: ScriptContext): string {
  const { translator, values } = context;
  const { t } = translator;
  const { rows, byHand } = values.mappings;
  const say = shellSay(context);
  const left = t('script.mappings.byHand', { targets: byHand.join(', ') });
  return `${commonPart(context, 'script.mappings')}
${comments([t('script.mappings.rows'), ...(byHand.length ? [left] : [])])}
changes=${shellText(JSON.stringify(rows, null, 2))}

${comments([t('script.comment.userMapping')])}
definitions=${shellText(definitions)}
with_changes() { jq "$1" --slurpfile changes <(printf '%s' "$changes") "$definitions \\$changes[0] as \\$changes | $2"; }
${findJob(context)}
path="$base/jobs/$job_id/schema"
schema=$(request GET "$path")
open=$(with_changes -c 'open($changes)' <<<"$schema") || stop ${say('script.mappings.notFound')}
if [ "$open" = '[]' ]; then say ${say('script.mappings.done')}; exit; fi
unknown=$(with_changes -r 'unknown(open($changes)) | join(", ")' <<<"$schema")
[ -z "$unknown" ] || stop ${say('script.mappings.unknown', { names: '$unknown' })}
say ${say('script.mappings.will')}
with_changes -r 'getpath(place) as $users | open($changes)[] | . as $change | "  \\(.target): \\($users | row($change.target).source.expression // "") -> \\(.fields.source.expression // "-")"' <<<"$schema"
copy="schema-before-$(date +%Y%m%d-%H%M%S).json"
printf '%s\\n' "$schema" >"$copy"
say ${say('script.mappings.saved', { path: '$copy' })}
confirm ${say('script.askContinue')} || stop ${say('script.stopped')}
with_changes -c 'place as $place | open($changes) as $open | reduce $open[] as $change (.; setpath($place; getpath($place) | changed($change)))' <<<"$schema" |
  send PUT "$path"
left=$(request GET "$path" | with_changes -r 'open($changes) | map(.target) | join(", ")')
if [ -z "$left" ]; then say ${say('script.mappings.allDone')}; else say ${say('script.mappings.left', { names: '$left' })}; fi
say ${say('script.mappings.cycle')}
${byHand.length ? `say ${shellText(inComment(left))}\n` : ''}`;
}
