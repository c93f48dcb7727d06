import { mappingChanges } from '../../core/entra/scripts/mapping-changes';
import { globalGraph, type ScriptValues } from '../../core/entra/scripts/script-values';
import * as engine from '../../core/expressions';
import { type Facts, nameOf } from '../../core/setup/facts';
import { planOf } from '../../core/setup/mapping-plan';
import { type Cloud, tenantUrl } from '../../core/webex/clouds';

/** What the scripts of a setup are made of. */
export function scriptValues(facts: Facts, cloud: Cloud, orgId: string | null): ScriptValues {
  return {
    setupName: nameOf(facts),
    tenantUrl: orgId ? tenantUrl(cloud, orgId) : null,
    testUser: (facts.seenInWebex ?? facts.lastResultCheck)?.address ?? null,
    mappings: mappingChanges(planOf(facts).entries, engine),
    graphUrl: globalGraph,
  };
}
