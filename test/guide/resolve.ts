import type { FailureCode } from '../../shared/contract';
import type { Locale } from '../../shared/enums';
import { failureTexts } from '../../shared/texts/failure-texts';
import type { MessageId } from '../../shared/texts/i18n';
import { createTranslator } from '../../shared/texts/translator';
import { type Inline, inlinesOf, plainText } from './inline';
import type { Block, Chapter, PictureName, Text } from './model';
import type { ProseId, Sources } from './texts';

export type Node =
  | { readonly kind: 'text'; readonly text: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly { readonly text: readonly Inline[]; readonly detail: readonly Inline[] }[];
    }
  | { readonly kind: 'note'; readonly title: readonly Inline[]; readonly text: readonly Inline[] }
  | { readonly kind: 'table'; readonly head: readonly Inline[][]; readonly rows: readonly Inline[][][] }
  | { readonly kind: 'heading'; readonly text: readonly Inline[] }
  | { readonly kind: 'picture'; readonly name: PictureName; readonly caption: string };

interface ResolvedSection {
  readonly id: string;
  readonly title: string;
  readonly nodes: readonly Node[];
}
interface ResolvedChapter {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly ResolvedSection[];
}
/** The guide in one language. */
export interface Document {
  readonly locale: Locale;
  readonly title: string;
  readonly lead: readonly Inline[];
  readonly contents: string;
  readonly note: string;
  readonly chapters: readonly ResolvedChapter[];
}

const reference = /\[\[(?<id>[\w.-]+)(?:\|(?<values>[^\]]+))?\]\]|\[\[#(?<section>[\w-]+)\]\]/g;

/** Fills the model with the texts of one language. A reference to a message or section that does not exist is an error. */
export function resolveGuide(chapters: readonly Chapter[], locale: Locale, sources: Sources): Document {
  const { prose, catalog } = sources[locale];
  const translator = createTranslator(locale, catalog);
  const titles = new Map(
    chapters.flatMap(({ id, title, sections }) => [
      [id, title] as const,
      ...sections.map((each) => [each.id, each.title] as const),
    ]),
  );

  const say = (id: string, values: Readonly<Record<string, string | number>> = {}): string => {
    if (!translator.knows(id)) throw new Error(`The guide names a message that does not exist: ${id}`);
    return translator.t(id, values).replaceAll(/\s+/g, ' ').trim();
  };
  /** `[[id]]` is the name of a control; `[[id|name=value]]` has a value; `[[id|name=@other]]` has another message as value. */
  const named = (id: string, values = ''): string => {
    const pairs = values
      .split(',')
      .filter(Boolean)
      .map((pair) => pair.split('=') as [string, string]);
    return say(
      id,
      Object.fromEntries(pairs.map(([name, value]) => [name, value.startsWith('@') ? say(value.slice(1)) : value])),
    ).replaceAll('**', '');
  };
  const titleOf = (section: string): string => {
    const title = titles.get(section);
    if (!title) throw new Error(`The guide has no section ${section}.`);
    return prose[title];
  };
  const proseText = (id: ProseId, messages: Readonly<Record<string, MessageId>> = {}): string =>
    prose[id]
      .replaceAll(/\{(\w+)\}/g, (_, name: string) => `[[${messages[name] ?? name}]]`)
      .replaceAll(reference, (_match, ...rest: unknown[]) => {
        const groups = rest.at(-1) as { id?: string; values?: string; section?: string };
        return groups.section
          ? `[${titleOf(groups.section)}](#${groups.section})`
          : `**${named(groups.id ?? '', groups.values)}**`;
      });
  const inlines = (one: Text | undefined): Inline[] => {
    if (!one) return [];
    if ('prose' in one) return [...inlinesOf(proseText(one.prose, one.messages), true)];
    if ('literal' in one) return [...inlinesOf(one.literal, true)];
    if ('all' in one)
      return one.all.flatMap((part, at) =>
        at === 0 ? inlines(part) : [{ text: one.separator ?? ' ' }, ...inlines(part)],
      );
    if ('section' in one) return [{ text: titleOf(one.section), href: `#${one.section}` }];
    if ('failure' in one) {
      const text = failureTexts({ code: one.failure as FailureCode }, translator)[one.part];
      // A general word in place of a name can be the first one.
      return [...inlinesOf(text.charAt(0).toUpperCase() + text.slice(1), false)];
    }
    return [...inlinesOf(say(one.message, one.values), false)];
  };
  const nodeOf = (block: Block): Node => {
    switch (block.kind) {
      case 'text':
      case 'heading':
        return { kind: block.kind, text: inlines(block.text) };
      case 'note':
        return { kind: 'note', title: inlines(block.title), text: inlines(block.text) };
      case 'list':
        return {
          kind: 'list',
          ordered: block.ordered,
          items: block.items.map(({ text, detail }) => ({ text: inlines(text), detail: inlines(detail) })),
        };
      case 'table':
        return { kind: 'table', head: block.head.map(inlines), rows: block.rows.map((row) => row.map(inlines)) };
      case 'picture':
        return {
          kind: 'picture',
          name: block.name,
          caption: plainText(inlinesOf(proseText(`picture.${block.name}`), true)),
        };
    }
  };
  return {
    locale,
    title: prose['guide.title'],
    lead: inlinesOf(proseText('guide.lead'), true),
    contents: prose['guide.contents'],
    note: prose['word.note'],
    chapters: chapters.map(({ id, title, sections }) => ({
      id,
      title: prose[title],
      sections: sections.map((each) => ({ id: each.id, title: prose[each.title], nodes: each.blocks.map(nodeOf) })),
    })),
  };
}
