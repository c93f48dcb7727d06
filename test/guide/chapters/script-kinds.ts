import { type ScriptKind, scriptKinds } from '../../../shared/enums/entra-scripts';
import { literal, m } from '../build';
import type { Text } from '../model';

const names: Readonly<Record<ScriptKind, Text>> = {
  powershell: literal('PowerShell'),
  http: m('entraScript.kind.http'),
  terraform: literal('Terraform'),
  azureCli: literal('Azure CLI'),
};

/** A row for each kind of script: its name, what it needs, where it runs, and what it leaves behind. */
export const entraScriptKindTexts: readonly (readonly Text[])[] = scriptKinds.map((kind) => [
  names[kind],
  m(`entraScript.needs.${kind}`),
  m(`entraScript.run.${kind}`),
  m(`entraScript.leaves.${kind}`),
]);
