import type { AttributeMapping, ExpressionError } from './attribute-mappings';
import type { Finding, MappingDifference, TargetTopic } from './mapping-findings';
import type { PreflightProgress, PreflightSummary, UsersFileView, WebexPeopleView } from './preflight';
import type { SchemaPlan } from './synchronization-schema';

/** The attribute mappings of a setup, with all that is to be said about them. */
export interface MappingsView {
  readonly mappings: readonly AttributeMapping[];
  readonly findings: readonly Finding[];
  readonly difference: MappingDifference;
  /** ISO 8601, UTC; null: they are still the defaults. */
  readonly changedAt: string | null;
}

/** A Webex attribute that can be mapped. */
export interface TargetChoice {
  readonly name: string;
  readonly topic: TargetTopic;
  /** The setup documents list it among the fifteen. */
  readonly documented: boolean;
}

/** A function of Entra's expression language, as its editor offers it. */
export interface FunctionChoice {
  readonly name: string;
  readonly parameters: readonly string[];
}

/** What can be chosen in the workbench; the same for every setup. */
export interface MappingChoices {
  readonly sources: readonly string[];
  readonly targets: readonly TargetChoice[];
  readonly functions: readonly FunctionChoice[];
  /** The nine rows that the setup documents offer besides the defaults. */
  readonly additional: readonly AttributeMapping[];
  readonly defaults: readonly AttributeMapping[];
}

/** An expression while it is typed. */
export type ExpressionReading =
  | { readonly ok: true; readonly attributes: readonly string[] }
  | { readonly ok: false; readonly error: ExpressionError };

export type MappingsFormat = 'csv' | 'json' | 'markdown';

/** A file that was saved where the administrator said. */
export interface SavedFile {
  readonly path: string;
  readonly fileName: string;
  readonly folder: string;
}

/** A synchronization schema that was chosen, and what would change in it. */
export interface ChosenSchema {
  readonly fileName: string;
  readonly plan: SchemaPlan;
}

/** What a comparison has so far. */
export interface PreflightView {
  readonly entra: { readonly fileName: string; readonly file: UsersFileView } | null;
  readonly webex:
    | { readonly from: 'file'; readonly fileName: string; readonly file: UsersFileView }
    | { readonly from: 'webex'; readonly read: WebexPeopleView }
    | null;
  readonly summary: PreflightSummary | null;
}

/** How far it is; of `webexPeople`, read over SCIM, until when it waits because Webex asked for that. */
export type PreflightStep =
  | PreflightProgress
  | { readonly job: 'webexPeople'; readonly read: WebexPeopleView; readonly waitsUntil?: string };
