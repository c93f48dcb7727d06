/** The languages of scripts, the main one first. */
export const scriptKinds = ['powershell', 'http', 'terraform', 'azureCli'] as const;
export type ScriptKind = (typeof scriptKinds)[number];

/** What a script does: set provisioning up, put a new Secret Token in, enter the planned mappings, or register the app's client. */
export const scriptTasks = ['setUp', 'renewal', 'mappings', 'registration'] as const;
export type ScriptTask = (typeof scriptTasks)[number];

/** The parts of the set-up, in the order in which a script does them. */
export const scriptParts = ['application', 'connection', 'testUser', 'start'] as const;
export type ScriptPart = (typeof scriptParts)[number];

/** The kinds that can do a task: Terraform's provider has no resource for the schema of the mappings. */
export function kindsFor(task: ScriptTask): readonly ScriptKind[] {
  if (task === 'registration') return ['powershell'];
  return task === 'mappings' ? scriptKinds.filter((kind) => kind !== 'terraform') : scriptKinds;
}
