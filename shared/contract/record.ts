import { z } from 'zod';
import type { ChangeGroup, Locale } from '../enums';
import { takes } from './channel';
import { setupId } from './setups';

/** The tone of a value; `plain`: neutral. */
export type RecordTone = 'plain' | 'good' | 'info' | 'warning' | 'bad';

/** A text and its style. */
export interface RecordValue {
  readonly text: string;
  /** `code`: for machines, an address or an ID; `own`: written by people or servers, in a language and direction of its own. */
  readonly kind?: 'code' | 'own';
  /** Of a day or a moment, the moment itself: ISO 8601, UTC. */
  readonly at?: string;
  readonly tone?: RecordTone;
  /** A quieter text beneath it. */
  readonly note?: string;
}

export interface RecordFact {
  readonly id: string;
  readonly name: string;
  readonly value: RecordValue;
}

/** A table; the first cell of each row is its heading. */
export interface RecordTable {
  readonly kind: 'table';
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    /** A row that no longer applies. */
    readonly past?: boolean;
    readonly cells: readonly RecordValue[];
  }[];
}

/** One check of a connection test. */
export interface RecordCheck {
  readonly id: string;
  readonly name: string;
  readonly state: RecordValue;
  readonly request?: string;
  readonly seen?: string;
  readonly duration?: string;
  /** The finding and its remedy. */
  readonly finding?: { readonly title: string; readonly reason: string; readonly advice: string };
  readonly more: readonly RecordFact[];
}

export type RecordBlock =
  | { readonly kind: 'text'; readonly text: string; readonly quiet?: boolean }
  /** The administrator's text, with its line breaks. */
  | { readonly kind: 'notes'; readonly text: string }
  | { readonly kind: 'callout'; readonly tone: RecordTone; readonly title: string; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly RecordFact[] }
  | RecordTable
  | { readonly kind: 'checks'; readonly label: string; readonly checks: readonly RecordCheck[] }
  /** Past or future events, in chronological order. */
  | {
      readonly kind: 'dates';
      readonly id: string;
      readonly label: string;
      readonly entries: readonly { readonly when: RecordValue; readonly text: string; readonly tone?: RecordTone }[];
    }
  /** Instructions in their order. */
  | { readonly kind: 'numbered'; readonly items: readonly string[] };

export type RecordSectionId =
  | 'setup'
  | 'connection'
  | 'token'
  | 'test'
  | 'pendingTest'
  | 'entra'
  | 'steps'
  | 'mappings'
  | 'preflight'
  | 'renewals'
  | 'due'
  | 'history'
  | 'restore'
  | 'about'
  | 'sheetValues'
  | 'sheetToken'
  | 'sheetSteps'
  | 'sheetTestUser'
  | 'sheetReply';

export interface RecordSection {
  /** An anchor, the same in every language and version. Tests use it too. */
  readonly id: RecordSectionId;
  readonly title: string;
  readonly blocks: readonly RecordBlock[];
}

/** The readable record of a setup: plain data, every text in one language. It holds no secret. */
export interface RecordDocument {
  readonly language: Locale;
  /** What kind of document this is. */
  readonly kicker: string;
  /** The setup's name. */
  readonly title: RecordValue;
  readonly status: RecordValue;
  /** The moment that it describes. */
  readonly asOf: RecordValue;
  /** For a practice setup: the note that nothing in it is real. */
  readonly practice: string | null;
  /** The key facts. */
  readonly highlights: readonly RecordFact[];
  readonly contents: string;
  readonly sections: readonly RecordSection[];
  readonly generator: string;
  /** The text at its end. */
  readonly footer: readonly string[];
}

/** One difference between two states of a record. An empty text: no value. */
export interface RecordChange {
  readonly id: string;
  readonly group: ChangeGroup;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const moment = z.iso.datetime();

export const recordContract = {
  channels: {
    /** The present record of a setup, in the language of the app. */
    'record.open': takes(z.object({ id: setupId })).answersOrFails<RecordDocument>(),
    /** The changes between two times (ISO 8601, inclusive); `from` null: before the first event. */
    'record.changes': takes(z.object({ id: setupId, from: moment.nullable(), to: moment })).answersOrFails<
      readonly RecordChange[]
    >(),
  },
};
