/** The JSON of one version -> that of the next. Keeps everything that the next version can hold. */
type Migration = (json: JsonObject) => JsonObject;
export type JsonObject = Readonly<Record<string, unknown>>;
/** Key: the version that each migration starts from. */
export type Migrations = Readonly<Record<number, Migration>>;

/**
 * Migrates JSON of an earlier version to the current one, one version at a time.
 * @param field the field with the version
 * @returns null: the version is unknown
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
