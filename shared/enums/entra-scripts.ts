/** The languages of scripts, the main one first. */
export const scriptKinds = ['powershell', 'http', 'terraform', 'azureCli'] as const;
export type ScriptKind = (typeof scriptKinds)[number];

/** What a script does: set provisioning up, put a new Secret Token in, or enter the planned mappings. */
export const scriptTasks = ['setUp', 'renewal', 'mappings'] as const;
export type ScriptTask = (typeof scriptTasks)[number];

/** The parts of the set-up, in the order in which a script does them. */
export const scriptParts = ['application', 'connection', 'testUser', 'start'] as const;
export type ScriptPart = (typeof scriptParts)[number];

/** The kinds that can do a task: Terraform's provider has no resource for the schema of the mappings. */
export function kindsFor(task: ScriptTask): readonly ScriptKind[] {
  return task === 'mappings' ? scriptKinds.filter((kind) => kind !== 'terraform') : scriptKinds;
}
