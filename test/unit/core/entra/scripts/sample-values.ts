import { mappingChanges } from '../../../../../electron/core/entra/scripts/mapping-changes';
import type { ScriptContext, ScriptValues } from '../../../../../electron/core/entra/scripts/script-values';
import * as engine from '../../../../../electron/core/expressions';
import type { PlanEntry } from '../../../../../shared/contract';
import type { Locale } from '../../../../../shared/enums';
import { translator } from '../../../../../shared/texts/i18n';

const tenantUrl = 'https://api.ciscospark.com/v1/scim/77c01e2a-5d1b-4f3e-9b60-2f8d3c1a9e54';
const mail = { source: { kind: 'attribute', name: 'mail' }, matching: 1, defaultValue: '', apply: 'always' } as const;
const joined = { kind: 'expression', text: 'Append([mailNickname], "-x")' } as const;

/** A changed, an added and a removed row, and one whose expression cannot be read. */
export const plan: readonly PlanEntry[] = [
  {
    key: 'username',
    kind: 'change',
    target: 'userName',
    before: null,
    after: { ...mail, target: 'userName' },
    done: false,
  },
  {
    key: 'nickname',
    kind: 'add',
    target: 'nickName',
    before: null,
    after: { ...mail, source: joined, target: 'nickName', matching: 0 },
    done: true,
  },
  { key: 'title', kind: 'delete', target: 'title', before: null, after: null, done: false },
  {
    key: 'locale',
    kind: 'add',
    target: 'locale',
    before: null,
    after: { ...mail, source: { kind: 'expression', text: 'No(' }, target: 'locale', matching: 0 },
    done: false,
  },
];

export const values: ScriptValues = {
  setupName: 'Contoso',
  tenantUrl,
  testUser: 'ada@contoso.example',
  mappings: mappingChanges(plan, engine),
  graphUrl: 'https://graph.microsoft.com',
};

/** What a script is made of, in a language. */
export function context(part: Partial<ScriptValues> = {}, locale: Locale = 'en'): ScriptContext {
  return { values: { ...values, ...part }, translator: translator(locale) };
}
