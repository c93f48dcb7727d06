import { z } from 'zod';
import type { DeepReadonly } from './channel';

/** Where the value of an attribute mapping comes from: Entra's four mapping types. With `none`, only the default value reaches the target. */
export const mappingSource = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('attribute'), name: z.string().max(1000) }).describe("Entra's Direct."),
    z.object({ kind: z.literal('constant'), value: z.string().max(20_000) }),
    z.object({ kind: z.literal('expression'), text: z.string().max(20_000) }),
    z.object({ kind: z.literal('none') }),
  ])
  .meta({ id: 'mappingSource', description: "Entra's Mapping type, and the source with it." });
export type MappingSource = DeepReadonly<z.infer<typeof mappingSource>>;

export const mapping = z
  .object({
    source: mappingSource,
    target: z.string().max(1000).describe("Entra's Target attribute."),
    matching: z.int().min(0).max(100).describe("Entra's Matching precedence; 0: not a matching attribute."),
    defaultValue: z.string().max(20_000).describe("Entra's Default value if null; empty: none."),
    apply: z.enum(['always', 'creation']).describe("Entra's Apply this mapping."),
  })
  .meta({ id: 'mapping', description: 'One row of the attribute mappings.' });
export type AttributeMapping = DeepReadonly<z.infer<typeof mapping>>;

/** Also what crosses the bridge. Limits are far beyond what Entra takes; they keep a hostile file small. */
export const mappingTable = z.array(mapping).max(500);

/** A person as Entra knows them: attribute name, spelled as in Entra's mappings, to value. Absent: null. */
export const entraPerson = z.record(
  z.string().max(200),
  z.union([z.string().max(20_000), z.boolean(), z.array(z.string().max(20_000)).max(1000)]),
);
export type EntraPerson = DeepReadonly<z.infer<typeof entraPerson>>;

/** Why an expression cannot be read; places count UTF-16 units from 0. */
export interface ExpressionError {
  readonly code:
    | 'empty'
    | 'tooLong'
    | 'unexpected'
    | 'unfinished'
    | 'unclosedText'
    | 'unclosedAttribute'
    | 'emptyAttribute'
    | 'badEscape'
    | 'unknownFunction'
    | 'wrongCase'
    | 'tooFewArguments'
    | 'tooManyArguments'
    | 'unevenArguments'
    | 'missingArgument'
    | 'topLevelOnly'
    | 'tooDeep';
  readonly start: number;
  readonly end: number;
  /** The text at the position, or the name of the function, attribute or argument that the error is about. */
  readonly found?: string;
  /**
   * What is possible there: names of tokens (`attribute`, `text`, `number`, `function`, `open`, `comma`, `close`,
   * `operator`, `end`), or right spellings, or the name of the argument that is missing.
   */
  readonly expected?: readonly string[];
  /** The function whose arguments are wrong. */
  readonly function?: string;
  /** For a wrong number of arguments: the number, and the allowed numbers. */
  readonly count?: number;
  readonly least?: number;
  readonly most?: number;
}

/** Why Entra can refuse an expression for a person. */
export type ExpressionRefusal =
  /** Several values where one is needed. */
  | 'multiValued'
  | 'notANumber'
  | 'notABoolean'
  | 'notADate'
  /** Before the year 1 (1601 for Active Directory's numbers) or after 9999. */
  | 'dateOutOfRange'
  /** IIF's condition is neither true nor false. */
  | 'notACondition'
  /** IIF's condition asks an attribute that is empty, which Entra does not support. */
  | 'emptyInCondition'
  /** A position or a length below what the function takes. */
  | 'badPosition'
  /** The list has no such item. */
  | 'outOfBounds'
  | 'badInterval'
  | 'badFormat'
  | 'badStyles'
  | 'badCulture'
  | 'badCompareType'
  | 'badPattern'
  | 'unknownGroup'
  | 'emptyOldValue'
  /** These of Replace's arguments do not work together. */
  | 'badCombination'
  /** Microsoft supports the function only where Entra provisions to another system than an application. */
  | 'notSupported';

/** The limits of this app on an evaluation; Microsoft documents none. */
export type ExpressionLimit =
  /** The length of a value, also of one in between. */
  | 'value'
  /** The work of the evaluation, or of the preview of a whole table. */
  | 'work'
  /** The size of a pattern. */
  | 'pattern';

/** The result of an expression or a mapping for a person. */
export type MappingValue =
  | SureValue
  /** Entra may refuse it for this person: see `why`. Otherwise the result is `otherwise`. */
  | {
      readonly kind: 'mayFail';
      /** The function that Microsoft's pages are not clear about. */
      readonly function: string;
      readonly why: MayFailReason;
      /** What Entra would refuse, or might: only Entra knows whether an `unknown` one fails. */
      readonly cause: Extract<SureValue, { kind: 'refused' | 'unknown' }>;
      readonly otherwise: SureValue;
    };

/** Why this app cannot tell whether Entra refuses an expression. */
export type MayFailReason =
  /** It contains an argument that fails and that the function does not need; Entra may calculate all arguments first. */
  | 'arguments'
  /** One page of Microsoft's says that it fails, and others use it. */
  | 'pagesDisagree';

/** What is known of an expression for a person, as far as Microsoft's pages are clear. */
export type SureValue =
  | { readonly kind: 'value'; readonly value: string | number | boolean | readonly string[] | null }
  /** Its result depends on more than its arguments. */
  | { readonly kind: 'depends'; readonly on: 'moment' | 'tenant' | 'chance'; readonly function: string }
  /** Nothing flows: Entra leaves the attribute, or the whole person, unchanged. */
  | { readonly kind: 'ignored'; readonly what: 'attribute' | 'object'; readonly function: string }
  /** Entra would refuse it for this person; from an expression, the code is an ExpressionRefusal. */
  | { readonly kind: 'refused'; readonly function: string; readonly code: string; readonly detail?: string }
  /** Entra's result with this pattern or format cannot be computed here. */
  | {
      readonly kind: 'unknown';
      readonly function: string;
      readonly code: 'pattern' | 'format';
      readonly detail?: string;
    }
  /** It exceeds a limit of this app; what Entra does with it is not documented. */
  | { readonly kind: 'exceeded'; readonly function: string; readonly limit: ExpressionLimit; readonly most: number };
