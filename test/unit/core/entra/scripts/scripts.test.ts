import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Node } from 'web-tree-sitter';
import { entraScript } from '../../../../../electron/core/entra/scripts';
import { mappingChanges } from '../../../../../electron/core/entra/scripts/mapping-changes';
import { inComment } from '../../../../../electron/core/entra/scripts/quote';
import * as engine from '../../../../../electron/core/expressions';
import type { PlanEntry } from '../../../../../shared/contract';
import { locales } from '../../../../../shared/enums';
import { kindsFor, type ScriptTask, scriptKinds, scriptTasks } from '../../../../../shared/enums/entra-scripts';
import { anyText } from '../../../../fixtures/any-values';
import { anyMapping } from '../samples';
import { grammar, mistakeIn } from './grammars';
import { context, plan, values } from './sample-values';

let powershell: (text: string) => Node;
let terraform: (text: string) => Node;
beforeAll(async () => {
  powershell = await grammar('powershell');
  terraform = await grammar('terraform');
});

const script = (task: ScriptTask) => entraScript('powershell', task, context()).text;
const each = scriptTasks.flatMap((task) => kindsFor(task).map((kind) => [kind, task] as const));
/** Expects that these parts are in a text, in this order. */
function expectInOrder(text: string, parts: readonly string[]) {
  parts.reduce((from, part) => {
    const at = text.indexOf(part, from);
    expect([part, at >= from]).toEqual([part, true]);
    return at + part.length;
  }, 0);
}

describe('every script', () => {
  it.each(each)(
    'of the kind %s for %s says in both languages what it is, and holds no place for a token',
    (kind, task) => {
      for (const locale of locales) {
        const made = context({}, locale);
        const { text } = entraScript(kind, task, made);
        const { t } = made.translator;
        for (const id of ['script.head.untested', 'script.head.noToken', 'script.head.again'] as const)
          expect(text).toContain(inComment(t(id)));
        expect(text).not.toMatch(/[\ue000\ue001]/);
        expect(text).not.toMatch(/undefined|\[object/);
        // Neither of these belongs to what a script may do.
        expect(text).not.toMatch(/\/restart|ForceDeletes|"Full"|AppRoleAssignment\.ReadWrite|\/beta\//);
      }
    },
  );

  it('can be parsed, whatever the values of the record are', () => {
    const entries = fc.array(
      anyMapping.map(
        (after): PlanEntry => ({
          key: after.target,
          kind: 'add',
          target: after.target,
          before: null,
          after,
          done: false,
        }),
      ),
      { maxLength: 3 },
    );
    const any = fc.record({ setupName: anyText, tenantUrl: fc.option(anyText), testUser: fc.option(anyText), entries });
    fc.assert(
      fc.property(any, ({ entries: rows, ...part }) => {
        const made = context({ ...part, mappings: mappingChanges(rows, engine) });
        for (const task of scriptTasks)
          expect(mistakeIn(powershell(entraScript('powershell', task, made).text))).toBeNull();
        for (const task of ['setUp', 'renewal'] as const)
          expect(mistakeIn(terraform(entraScript('terraform', task, made).text))).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  it('is offered for the mappings in every kind but Terraform, whose provider has no resource for them', () => {
    expect(kindsFor('mappings')).toEqual(scriptKinds.filter((kind) => kind !== 'terraform'));
    expect(() => entraScript('terraform', 'mappings', context())).toThrow('app.badRequest');
  });
});

describe('PowerShell', () => {
  it('begins with a byte order mark, without which Windows PowerShell does not read UTF-8', () => {
    for (const task of scriptTasks) expect(script(task).startsWith('\ufeff#Requires -Version 5.1')).toBe(true);
  });

  it('sets provisioning up in the order of the proof, and asks before it writes and before it starts', () => {
    const text = script('setUp');
    expectInOrder(text, ['validateCredentials', 'Confirm-Yes', "'PUT'", "'GET'", 'useSavedCredentials']);
    expectInOrder(text, [
      '# Look first',
      'Confirm-Yes',
      'New-Application $templates',
      'Set-Credentials $base',
      'Add-TestUser $app',
      'Test-OnDemand $base',
      'Confirm-Yes',
      "'/start'",
    ]);
  });

  it('registers a public client of one tenant with delegated permissions, after it looked and asked', () => {
    const text = script('registration');
    expectInOrder(text, [
      "'/applications?'",
      'Confirm-Yes',
      "'POST' '/applications'",
      "signInAudience = 'AzureADMyOrg'",
      "redirectUris = @('http://localhost')",
      'appRoleAssignmentRequired = $true',
    ]);
    expect(text).toContain("type = 'Scope'");
    expect(text).not.toMatch(/passwordCredentials|addPassword|offline_access|type = 'Role'/);
  });

  it('asks for one permission alone where the object ID is known', () => {
    for (const task of ['renewal', 'mappings'] as const)
      expectInOrder(script(task), [
        "$Scopes = @('Synchronization.ReadWrite.All')",
        "if (-not $AppId) { $Scopes += 'Application.Read.All' }",
      ]);
  });

  it('keeps the sign-in in the memory of its process, and ends it whatever happens', () => {
    for (const task of scriptTasks)
      expectInOrder(script(task), [
        'try {',
        '-ContextScope Process',
        '} finally {',
        "$Token = ''",
        'Disconnect-MgGraph',
      ]);
  });

  it('asks for the token without showing it, and takes it out of the errors of a server', () => {
    for (const task of ['setUp', 'renewal'] as const)
      expectInOrder(script(task), ["$text.Replace($script:Token, '***')", 'Read-Host -AsSecureString']);
  });

  it('saves the schema, changes the planned rows alone, and puts the whole of it back', () => {
    expectInOrder(script('mappings'), [
      'WriteAllText',
      'Confirm-Yes',
      'Set-Row $mapping.Object',
      '-InputObject $schema -Depth 100',
      "'PUT'",
      "'GET'",
    ]);
    const [, rows = ''] = /@'\n([\s\S]*?)\n'@/.exec(script('mappings')) ?? [];
    expect(JSON.parse(rows)).toEqual(values.mappings.rows);
  });

  it('signs in to the cloud that the address of Microsoft Graph belongs to', () => {
    const cloud = (graphUrl: string) =>
      /\$Cloud = (.+)/.exec(entraScript('powershell', 'renewal', context({ graphUrl })).text)?.[1];
    expect(cloud('https://graph.microsoft.com')).toBe("'Global'");
    expect(cloud('https://graph.microsoft.us')).toBe("'USGov'");
  });
});

describe('Terraform', () => {
  it('asks for a sensitive token, starts nothing by itself, and says that its state holds the token', () => {
    const made = context();
    const { text } = entraScript('terraform', 'setUp', made);
    expect(text).toMatch(/variable "secret_token" \{\n {2}type {6}= string\n {2}sensitive = true\n\}/);
    expectInOrder(text, [
      made.translator.t('script.terraform.state'),
      'default = false',
      'enabled              = var.start',
      'depends_on',
    ]);
    expect(text).toMatch(/variable "synchronization_template_id" \{\n {2}type = string\n\}/);
  });
});

describe('the rows of a script', () => {
  it('are those of the plan, ticked off or not; what the schema cannot hold is entered by hand', () => {
    const { rows, byHand } = mappingChanges(plan, engine);
    expect(rows.map(({ target, fields }) => [target, fields?.source?.expression ?? null])).toEqual([
      ['userName', '[mail]'],
      ['nickName', 'Append([mailNickname], "-x")'],
      ['title', null],
    ]);
    expect(byHand).toEqual(['locale']);
    for (const kind of kindsFor('mappings').filter((one) => one !== 'http'))
      expect(entraScript(kind, 'mappings', context()).text).toContain('locale');
  });

  it('name the directory extensions that they read', () => {
    const source = { kind: 'attribute', name: 'extension_0a1b_costCenter' } as const;
    const after = { source, target: 'title', matching: 0, defaultValue: 'x', apply: 'creation' } as const;
    const [row] = mappingChanges(
      [{ key: 'title', kind: 'change', target: 'title', before: null, after, done: false }],
      engine,
    ).rows;
    expect(row).toMatchObject({
      extensions: ['extension_0a1b_costCenter'],
      fields: { flowType: 'ObjectAddOnly', defaultValue: 'x' },
    });
  });
});
