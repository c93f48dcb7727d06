import type { MessageId } from '../../shared/texts/i18n';
import type { ProseId } from './texts';

/** The names of the pictures; `pictures.ts` says where each is taken. */
export type PictureName =
  | 'start'
  | 'practice'
  | 'overview'
  | 'add-app'
  | 'sign-in'
  | 'connection-test'
  | 'connect-entra'
  | 'duplicates'
  | 'turn-on'
  | 'check-result'
  | 'keep-it'
  | 'entra-method'
  | 'look'
  | 'set-up'
  | 'renewal'
  | 'workbench'
  | 'preview'
  | 'provisioning-log'
  | 'record'
  | 'copies'
  | 'restore'
  | 'setups'
  | 'settings';

type Values = Readonly<Record<string, string | number>>;

/**
 * A text of the guide: connecting prose, whose placeholders stand for messages; a message of the app; or what is the same in
 * every language.
 */
export type Text =
  | { readonly prose: ProseId; readonly messages?: Readonly<Record<string, MessageId>> }
  | { readonly message: MessageId; readonly values?: Values }
  | { readonly failure: string; readonly part: 'title' | 'reason' | 'advice' }
  | { readonly literal: string }
  /** Several texts in one cell, with a space or another separator between them. */
  | { readonly all: readonly Text[]; readonly separator?: string }
  /** The title of a section, as a link to it. */
  | { readonly section: string };

export interface Item {
  readonly text: Text;
  readonly detail?: Text;
}

export type Block =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Item[] }
  | { readonly kind: 'note'; readonly title?: Text; readonly text: Text }
  | { readonly kind: 'table'; readonly head: readonly Text[]; readonly rows: readonly (readonly Text[])[] }
  | { readonly kind: 'heading'; readonly text: Text }
  | { readonly kind: 'picture'; readonly name: PictureName };

/** A section has one purpose, which its title names in the words that an administrator searches for. */
export interface Section {
  readonly id: string;
  readonly title: ProseId;
  readonly blocks: readonly Block[];
}

export interface Chapter {
  readonly id: string;
  readonly title: ProseId;
  readonly sections: readonly Section[];
}
