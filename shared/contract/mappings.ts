import { z } from 'zod';
import { groupPlans, practiceActions } from '../enums';
import { type MappingsFormat, mappingsFormats } from '../enums/files';
import { type LetterLanguage, letterLanguages } from '../enums/letter-languages';
import {
  type AttributeMapping,
  type ExpressionError,
  entraPerson,
  type MappingSource,
  mappingTable,
} from './attribute-mappings';
import { takes, takesNothing } from './channel';
import type { Finding, MappingDifference, MappingPlan, TargetTopic } from './mapping-findings';
import type { MappingPreview, RowPreview } from './mapping-preview';
import type { PracticeExchange } from './practice-provisioning';
import type { SavedFile } from './saved-file';
import { setupId } from './setups';
import type { SchemaPlan } from './synchronization-schema';

export type { MappingsFormat };

/** The attribute mappings of a setup, with their findings. */
export interface MappingsView {
  readonly mappings: readonly AttributeMapping[];
  readonly findings: readonly Finding[];
  readonly difference: MappingDifference;
  readonly plan: MappingPlan;
  /** ISO 8601, UTC; null: they are still the defaults. */
  readonly changedAt: string | null;
}

/** A Webex attribute that can be mapped. */
export interface TargetChoice {
  readonly name: string;
  readonly topic: TargetTopic;
  /** The setup documents list it among the fifteen. */
  readonly documented: boolean;
  /** The source that a new row begins with; an attribute without a name where none is obvious. */
  readonly source: MappingSource;
}

/** A function of Entra's expression language, as its editor offers it. */
export interface FunctionChoice {
  readonly name: string;
  readonly parameters: readonly string[];
}

/** A language whose letters can be spelled out, with a name to try it on. */
export interface AlphabetChoice {
  readonly language: LetterLanguage;
  /** `ä → ae, ö → oe` */
  readonly letters: string;
  readonly givenName: string;
  readonly surname: string;
}

/** The choices of the workbench, the same for every setup. */
export interface MappingChoices {
  readonly sources: readonly string[];
  readonly targets: readonly TargetChoice[];
  readonly functions: readonly FunctionChoice[];
  readonly alphabets: readonly AlphabetChoice[];
  /** The nine rows that the setup documents offer besides the defaults. */
  readonly additional: readonly AttributeMapping[];
  readonly defaults: readonly AttributeMapping[];
}

/** The check of an expression while it is typed. */
export type ExpressionReading =
  | { readonly ok: true; readonly attributes: readonly string[] }
  | { readonly ok: false; readonly error: ExpressionError };

/** An expression that spells out the letters of a language, and what it reads; or why there is none. */
export type Transliteration =
  | { readonly ok: true; readonly text: string; readonly attributes: readonly string[] }
  | { readonly ok: false; readonly error: ExpressionError };

/** A synchronization schema that was chosen, and what would change in it. */
export interface ChosenSchema {
  readonly fileName: string;
  readonly plan: SchemaPlan;
}

export const mappingsContract = {
  channels: {
    'mappings.choices': takesNothing.answers<MappingChoices>(),
    'mappings.open': takes(z.object({ id: setupId })).answersOrFails<MappingsView>(),
    /** Saves the whole table, with or without findings. */
    'mappings.change': takes(z.object({ id: setupId, mappings: mappingTable })).answersOrFails<MappingsView>(),
    /** Ticks an entry of the plan off, or on again; the record keeps it. */
    'mappings.enter': takes(
      z.object({ id: setupId, key: z.string().max(1100), entered: z.boolean() }),
    ).answersOrFails<MappingsView>(),
    /** Notes in the record what is planned for the mapping of groups. */
    'mappings.planGroups': takes(z.object({ id: setupId, groups: z.enum(groupPlans) })).answersOrFails<MappingsView>(),
    /** Checks a table without saving it. */
    'mappings.check': takes(z.object({ id: setupId, mappings: mappingTable })).answersOrFails<readonly Finding[]>(),
    'mappings.readExpression': takes(z.object({ text: z.string().max(20_000) })).answers<ExpressionReading>(),
    'mappings.transliterate': takes(
      z.object({ text: z.string().max(20_000), language: z.enum(letterLanguages) }),
    ).answers<Transliteration>(),
    /** The result of one expression for a person. */
    'mappings.tryExpression': takes(
      z.object({ text: z.string().max(20_000), person: entraPerson }),
    ).answersOrFails<RowPreview>(),
    'mappings.preview': takes(z.object({ id: setupId, person: entraPerson })).answersOrFails<MappingPreview>(),
    /** Null: the dialog was cancelled. */
    'mappings.export': takes(
      z.object({ id: setupId, format: z.enum(mappingsFormats) }),
    ).answersOrFails<SavedFile | null>(),
    'mappings.copy': takes(z.object({ id: setupId, format: z.enum(['table', 'markdown']) })).answersOrFails<null>(),
    'mappings.import': takes(z.object({ id: setupId })).answersOrFails<MappingsView | null>(),
    /** Lets a synchronization schema be chosen; the main process keeps it until another one is chosen. */
    'schema.choose': takes(z.object({ id: setupId })).answersOrFails<ChosenSchema | null>(),
    'schema.plan': takes(z.object({ id: setupId })).answersOrFails<ChosenSchema | null>(),
    'schema.write': takes(z.object({ id: setupId })).answersOrFails<SavedFile | null>(),
    /** Provisions a person in the practice Webex as Entra would in Webex; rejects real setups. */
    'practice.provision': takes(
      z.object({ id: setupId, person: entraPerson, action: z.enum(practiceActions) }),
    ).answersOrFails<PracticeExchange>(),
  },
};
