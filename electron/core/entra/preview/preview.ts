import type { AttributeMapping, EntraPerson, MappingPreview, ScimRequestPreview } from '../../../../shared/contract';
import { userQueryUrl } from '../../../../shared/texts/user-query';
import { mostWork, Work } from '../../expressions';
import type { ExpressionEngine } from '../expression-engine';
import { usedAttributes } from '../used-attributes';
import { provisionedPerson } from './provisioned-person';
import { type RowValue, rowValue } from './row-values';
import { scimUser } from './scim-user';

/**
 * Upper bound on the work of a whole table: what two expressions may take. The rows behind it have the outcome `exceeded`. It
 * also bounds the size of the requests, because each character of a result is work.
 */
const mostTableWork = 2 * mostWork;

/**
 * The requests that Entra would send for a person (Microsoft Learn, "Develop and plan provisioning for a SCIM endpoint",
 * "User Operations"). It looks up the person by each matching attribute in turn, and creates them when no user is found.
 * Never throws.
 * @param tenantUrl `https://api.ciscospark.com/v1/scim/{OrgId}`, without a slash at its end
 */
export function previewMappings(
  mappings: readonly AttributeMapping[],
  person: EntraPerson,
  engine: ExpressionEngine,
  tenantUrl: string,
): MappingPreview {
  const seen = provisionedPerson(person);
  let left = mostTableWork;
  const rows = mappings.map((mapping) => {
    const work = new Work(Math.min(mostWork, left));
    const row = rowValue(mapping, seen, engine, work);
    left = Math.max(0, left - work.done);
    return row;
  });
  const users = `${tenantUrl}/Users`;
  return {
    sources: usedAttributes(mappings, engine),
    rows: rows.map(({ mapping, value, outcome }, row) => ({ row, target: mapping.target, value, outcome })),
    match: matchRequests(rows, tenantUrl),
    create: { method: 'POST', url: users, body: print(scimUser(rows.flatMap(({ sent }) => sent ?? []))) },
    disable: { method: 'PATCH', url: `${users}/{id}`, body: print(disabling) },
  };
}

/** "Disable User"; older applications of the gallery get the text `"False"` instead of the boolean. */
const disabling = {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: [{ op: 'Replace', path: 'active', value: false }],
};

/** A person without a value for a matching attribute is not looked up by it. The default value does not count here. */
function matchRequests(rows: readonly RowValue[], tenantUrl: string): ScimRequestPreview[] {
  return rows
    .filter(({ mapping, outcome }) => mapping.matching > 0 && outcome === 'sent')
    .sort((one, other) => one.mapping.matching - other.mapping.matching)
    .flatMap(({ mapping, sent }) => {
      if (!sent) return [];
      return [{ method: 'GET' as const, url: userQueryUrl(tenantUrl, mapping.target.trim(), sent.value) }];
    });
}

function print(value: object): string {
  return JSON.stringify(value, null, 2);
}
