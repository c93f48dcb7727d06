import { z } from 'zod';
import type {
  AttributeMapping,
  ChosenSchema,
  EntraPerson,
  Finding,
  MappingPreview,
  MappingsFormat,
  MappingsView,
  RowPreview,
  SavedFile,
} from '../../../shared/contract';
import { mappingTable } from '../../../shared/contract/attribute-mappings';
import type { GroupPlan } from '../../../shared/enums';
import type { Translator } from '../../../shared/texts/i18n';
import { checkMappings } from '../../core/entra/mappings/check';
import { differenceFromDefaults } from '../../core/entra/mappings/compare';
import { withComparison } from '../../core/entra/mappings/comparison-finding';
import { defaultMappings } from '../../core/entra/mappings/default-mappings';
import { withEntered } from '../../core/entra/mappings/plan-entries';
import type { PreviewRequest } from '../../core/entra/preview-worker/messages';
import { planSchemaEdit, writeSchema } from '../../core/entra/synchronization-schema/synchronization-schema';
import * as engine from '../../core/expressions';
import { FailureError } from '../../core/lib/failure';
import { comparisonForFindings } from '../../core/setup/comparison';
import type { Facts } from '../../core/setup/facts';
import { planOf, planTables } from '../../core/setup/mapping-plan';
import type { Setups } from '../../core/setup/setups';
import { tenantUrl } from '../../core/webex/clouds';
import { mappingsClipboard } from './exports/mappings-clipboard';
import { mappingsCsv } from './exports/mappings-csv';
import { mappingsJson, readMappingsJson } from './exports/mappings-json';
import { mappingsMarkdown } from './exports/mappings-markdown';

/** The file access and the clipboard of the workbench; files are chosen in a dialog of the system. */
export interface WorkbenchPorts {
  /** Null: none was chosen. @throws FailureError `file.*`, `export.*` */
  openText(kind: 'json'): Promise<{ readonly fileName: string; readonly text: string } | null>;
  /** Null: the dialog was cancelled. @throws FailureError `file.*`, `export.*` */
  saveText(name: string, text: string): Promise<SavedFile | null>;
  copyTable(table: { readonly text: string; readonly html?: string }): Promise<void>;
  translator(): Translator;
  /** Calculates a preview, in a thread of its own. @throws FailureError `preview.*` */
  preview(request: PreviewRequest): Promise<MappingPreview>;
}

/** The attribute mappings of setups: stores, checks, previews and exports them. */
export class Workbench {
  readonly #setups: Setups;
  readonly #ports: WorkbenchPorts;
  readonly #schemas = new Map<string, { readonly fileName: string; readonly text: string }>();

  constructor(setups: Setups, ports: WorkbenchPorts) {
    this.#setups = setups;
    this.#ports = ports;
  }

  /** @throws FailureError `record.notFound` */
  async open(id: string): Promise<MappingsView> {
    const facts = await this.#setups.facts(id);
    const { mappings: kept } = facts;
    const mappings = kept?.mappings ?? defaultMappings();
    return {
      mappings,
      findings: findingsOf(mappings, facts),
      difference: differenceFromDefaults(mappings, engine),
      plan: planOf(facts),
      changedAt: kept?.at ?? null,
    };
  }

  /** Saves the whole table in the record. @throws FailureError `record.*` */
  async change(id: string, mappings: readonly AttributeMapping[]): Promise<MappingsView> {
    await this.#setups.append(id, { type: 'mappingsChanged', mappings });
    return this.open(id);
  }

  /** The findings about a table that is not saved. @throws FailureError `record.notFound` */
  async check(id: string, mappings: readonly AttributeMapping[]): Promise<readonly Finding[]> {
    return findingsOf(mappings, await this.#setups.facts(id));
  }

  /** Notes in the record that an entry of the plan was entered in the portal, or was not. @throws FailureError `record.*` */
  async enter(id: string, key: string, entered: boolean): Promise<MappingsView> {
    await this.#setups.append(id, (facts) => ({
      type: 'mappingsEntered',
      mappings: withEntered(planTables(facts), key, entered),
    }));
    return this.open(id);
  }

  /** Notes in the record what is planned for the mapping of groups. @throws FailureError `record.*` */
  async planGroups(id: string, groups: GroupPlan): Promise<MappingsView> {
    await this.#setups.append(id, { type: 'groupsPlanned', groups });
    return this.open(id);
  }

  /** What Entra would send for a person. @throws FailureError `record.notFound`, `preview.*` */
  async preview(id: string, person: EntraPerson): Promise<MappingPreview> {
    const { cloud, orgId } = await this.#setups.target(id);
    // Without an Org ID, the address has its placeholder, as in the setup documents.
    const address = orgId ? tenantUrl(cloud, orgId) : `${cloud.scimBaseUrl}/{OrgId}`;
    const { mappings } = await this.#setups.facts(id);
    return this.#ports.preview({ mappings: mappings?.mappings ?? defaultMappings(), person, tenantUrl: address });
  }

  /** The result of one expression for a person. @throws FailureError `preview.*` */
  async tryExpression(text: string, person: EntraPerson): Promise<RowPreview> {
    const source = { kind: 'expression', text } as const;
    const mapping: AttributeMapping = { source, target: 'displayName', matching: 0, defaultValue: '', apply: 'always' };
    const { rows } = await this.#ports.preview({ mappings: [mapping], person, tenantUrl: '' });
    return rows[0] ?? { row: 0, target: mapping.target, value: null, outcome: 'unreadable' };
  }

  /** @throws FailureError `file.*`, `export.*`, `record.notFound` */
  async export(id: string, format: MappingsFormat): Promise<SavedFile | null> {
    const { mappings } = await this.open(id);
    const texts = this.#ports.translator();
    const contents: Readonly<Record<MappingsFormat, () => readonly [name: string, text: string]>> = {
      csv: () => ['attribute-mappings.csv', mappingsCsv(mappings, texts)],
      json: () => ['attribute-mappings.json', mappingsJson(mappings)],
      markdown: () => ['attribute-mappings.md', mappingsMarkdown(mappings, texts)],
    };
    const [name, text] = contents[format]();
    return this.#ports.saveText(name, text);
  }

  /** For a ticket: a table that can be pasted, or Markdown. @throws FailureError `record.notFound` */
  async copy(id: string, format: 'table' | 'markdown'): Promise<null> {
    const { mappings } = await this.open(id);
    const texts = this.#ports.translator();
    const table = format === 'table' ? mappingsClipboard(mappings, texts) : { text: mappingsMarkdown(mappings, texts) };
    await this.#ports.copyTable(table);
    return null;
  }

  /** Imports an exported JSON table; null: no file was chosen. @throws FailureError `mappings.*`, `file.*`, `record.*` */
  async import(id: string): Promise<MappingsView | null> {
    const file = await this.#ports.openText('json');
    if (!file) return null;
    // Rejects what the record format does not allow: the record could not be opened again.
    const table = mappingTable.safeParse(readMappingsJson(file.text));
    if (!table.success)
      throw new FailureError('mappings.damaged', {
        field: z.core.toDotPath(['mappings', ...(table.error.issues[0]?.path ?? [])]),
      });
    return this.change(id, table.data);
  }

  /** Asks for a synchronization schema and plans its changes. @throws FailureError `schema.*`, `file.*` */
  async chooseSchema(id: string): Promise<ChosenSchema | null> {
    const file = await this.#ports.openText('json');
    if (!file) return null;
    const { mappings } = await this.open(id);
    const chosen = { fileName: file.fileName, plan: planSchemaEdit(file.text, mappings, engine) };
    this.#schemas.set(id, file);
    return chosen;
  }

  /** Plans the changes of the chosen schema for the present mappings. @throws FailureError `schema.*` */
  async planSchema(id: string): Promise<ChosenSchema | null> {
    const file = this.#schemas.get(id);
    if (!file) return null;
    const { mappings } = await this.open(id);
    return { fileName: file.fileName, plan: planSchemaEdit(file.text, mappings, engine) };
  }

  /** @throws FailureError `schema.*`, `file.*`; `schema.foreign` when none was chosen */
  async writeSchema(id: string): Promise<SavedFile | null> {
    const file = this.#schemas.get(id);
    if (!file) throw new FailureError('schema.foreign');
    const { mappings } = await this.open(id);
    const { text } = writeSchema(file.text, mappings, engine);
    return this.#ports.saveText(file.fileName.replace(/(\.json)?$/i, ' (changed).json'), text);
  }
}

function findingsOf(mappings: readonly AttributeMapping[], facts: Facts): readonly Finding[] {
  return withComparison(checkMappings(mappings, engine), mappings, comparisonForFindings(facts), engine);
}
