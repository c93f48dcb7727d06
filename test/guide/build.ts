import type { GuideNote, GuideTask, GuideTrouble } from '../../shared/guide/types';
import type { MessageId } from '../../shared/texts/i18n';
import type { Block, Item, PictureName, Section, Text } from './model';
import { type ProseId, proseIds } from './texts';

type Values = Readonly<Record<string, string | number>>;

export const m = (message: MessageId, values?: Values): Text => (values ? { message, values } : { message });
export const p = (prose: ProseId, messages?: Readonly<Record<string, MessageId>>): Text =>
  messages ? { prose, messages } : { prose };
export const literal = (text: string): Text => ({ literal: text });
export const link = (section: string): Text => ({ section });

export const text = (id: ProseId, messages?: Readonly<Record<string, MessageId>>): Block => ({
  kind: 'text',
  text: p(id, messages),
});
export const message = (id: MessageId, values?: Values): Block => ({ kind: 'text', text: m(id, values) });
export const heading = (content: Text): Block => ({ kind: 'heading', text: content });
export const picture = (name: PictureName): Block => ({ kind: 'picture', name });
export const note = (content: Text, title?: Text): Block =>
  title ? { kind: 'note', text: content, title } : { kind: 'note', text: content };
export const table = (head: readonly Text[], rows: readonly (readonly Text[])[]): Block => ({
  kind: 'table',
  head,
  rows,
});

/** A prefix that has numbered messages: `restore.1`, `restore.2`, and so on. */
type Numbered<P extends string> = `${P}.1` extends ProseId ? P : never;

/** The instructions `<prefix>.1`, `<prefix>.2` and so on, numbered. */
export function steps<P extends string>(prefix: Numbered<P>): Block {
  return { kind: 'list', ordered: true, items: numbered(prefix) };
}

export function list<P extends string>(prefix: Numbered<P>): Block {
  return { kind: 'list', ordered: false, items: numbered(prefix) };
}

export const messages = (ids: readonly MessageId[], ordered = false): Block => ({
  kind: 'list',
  ordered,
  items: ids.map((id) => ({ text: m(id) })),
});

function numbered(prefix: string): readonly Item[] {
  return proseIds
    .filter((id) => id.startsWith(`${prefix}.`) && /^\d+$/.test(id.slice(prefix.length + 1)))
    .map((prose) => ({ text: { prose } }));
}

/** The instructions of the app's own guide. */
export const tasks = (all: readonly GuideTask[], ordered = true): Block => ({
  kind: 'list',
  ordered,
  items: all.map((task) => (task.detail ? { text: m(task.text), detail: m(task.detail) } : { text: m(task.text) })),
});

export const notes = (all: readonly GuideNote[]): readonly Block[] =>
  all.map((one) => note(m(one.text), one.title && m(one.title)));

/** Problems and their remedies as a table. */
export const troubles = (all: readonly GuideTrouble[]): Block =>
  table(
    [p('word.problem'), p('word.remedy')],
    all.map(({ title, text: remedy }) => [m(title), m(remedy)]),
  );

export const section = (id: string, title: ProseId, ...blocks: readonly (Block | readonly Block[])[]): Section => ({
  id,
  title,
  blocks: blocks.flat(),
});
