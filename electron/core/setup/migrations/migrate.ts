/** The JSON of one version -> that of the next. Takes nothing away that the next version has a place for. */
type Migration = (json: JsonObject) => JsonObject;
export type JsonObject = Readonly<Record<string, unknown>>;
/** By the version that each begins with. */
export type Migrations = Readonly<Record<number, Migration>>;

/**
 * Brings JSON of an earlier version up to the current one, a version at a time.
 * @param field where the version stands
 * @returns null: there is no such version
 */
export function migrate(json: JsonObject, field: string, current: number, table: Migrations): JsonObject | null {
  let migrated = json;
  for (let version = json[field]; version !== current; ) {
    const step = typeof version === 'number' && version < current ? table[version] : undefined;
    if (typeof version !== 'number' || !step) return null;
    version += 1;
    migrated = { ...step(migrated), [field]: version };
  }
  return migrated;
}
