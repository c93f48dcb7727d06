import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { setupStates } from '../../../electron/core/setup/setup-status';

interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

const root = join(import.meta.dirname, '../../..');
const document = readFileSync(join(root, 'docs/monitoring.md'), 'utf8');
const schema: Schema = JSON.parse(readFileSync(join(root, 'assets/status.schema.json'), 'utf8'));

function typeOf({ type = '', format, anyOf }: Schema): string {
  if (anyOf) return anyOf.map(typeOf).join(', ');
  return format === 'date-time' ? 'time (UTC)' : [type].flat().join(', ');
}

/** Each field with its type, in the order of the schema. */
function fieldsOf({ properties = {} }: Schema, prefix = ''): readonly string[] {
  return Object.entries(properties).flatMap(([name, field]) => [
    `${prefix}${name}: ${typeOf(field)}`,
    ...(field.items ? fieldsOf(field.items, `${prefix}${name}[].`) : []),
  ]);
}

it('docs/monitoring.md has every field of the JSON with its type', () => {
  const [, json = ''] = document.split('## JSON');
  const rows = [...json.matchAll(/^\| `([\w[\].]+)` \| ([^|]+) \|/gm)].map(([, name, type]) => `${name}: ${type}`);
  expect(rows).toEqual(fieldsOf(schema));
});

it('docs/monitoring.md says what to do in every state', () => {
  const [, alerts = ''] = document.split('## Alerts, and what to do');
  for (const state of setupStates) expect(alerts, state).toContain(`\`${state}\``);
});
