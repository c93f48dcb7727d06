import type { MappingPlan } from '../../../shared/contract';
import { defaultMappings } from '../entra/mappings/default-mappings';
import { type PlanTables, planEntries } from '../entra/mappings/plan-entries';
import * as engine from '../expressions';
import type { Facts } from './facts';

type PlanFacts = Pick<Facts, 'confirmed' | 'confirmedMappings' | 'enteredMappings' | 'mappings' | 'plannedGroups'>;

/** The tables from which the plan of a setup follows. */
export function planTables({ mappings, enteredMappings }: PlanFacts): PlanTables {
  const base = defaultMappings();
  return { base, entered: enteredMappings ?? base, plan: mappings?.mappings ?? base };
}

/** What is to be entered in Entra, and how the table changed since its step was confirmed. */
export function planOf(facts: PlanFacts): MappingPlan {
  const tables = planTables(facts);
  const confirmed = facts.confirmedMappings && (facts.confirmedMappings.mappings ?? tables.base);
  return {
    entries: planEntries(tables, engine),
    groups: facts.plannedGroups,
    confirmedAt: facts.confirmed.attributeMappings ?? null,
    groupsChanged: facts.confirmedMappings !== null && facts.confirmedMappings.groups !== facts.plannedGroups,
    changes: confirmed ? planEntries({ ...tables, base: confirmed, entered: confirmed }, engine) : [],
  };
}

/** How many rows of the plan were not ticked off as entered in Entra. */
export function untickedIn(facts: PlanFacts): number {
  return planOf(facts).entries.filter(({ done }) => !done).length;
}
