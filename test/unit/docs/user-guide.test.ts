import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { failureCodes } from '../../guide/chapters/trouble';
import { chapters, guideFiles } from '../../guide/guide';
import type { Block, Text } from '../../guide/model';
import { guideLocales, proseIds, type Sources, sources } from '../../guide/texts';

const root = join(import.meta.dirname, '../../..');
const current = guideFiles(sources);

/** The files of `docs/user-guide/` that are not what these texts make. */
function outdated(texts: Sources): readonly string[] {
  return [...guideFiles(texts)].flatMap(([path, content]) =>
    readFileSync(join(root, path), 'utf8') === content ? [] : [`${path} is old: run npm run guide`],
  );
}

describe('the user guide', () => {
  it('is what the messages of the app make of it', () => {
    expect(outdated(sources)).toEqual([]);
  });

  it('is old when a message of the app changes, in the language of the message', () => {
    const { en } = sources;
    const renamed = { ...sources, en: { ...en, catalog: { ...en.catalog, 'renewal.start': 'Get a fresh token' } } };
    expect(outdated(renamed)).toEqual([
      'docs/user-guide/en.md is old: run npm run guide',
      'docs/user-guide/en.html is old: run npm run guide',
    ]);
    expect(guideFiles(renamed).get('docs/user-guide/en.md')).toContain('select **Get a fresh token**');
  });

  it('cannot be made with a name of a control that the app does not have', () => {
    const { en } = sources;
    const wrong = { ...sources, en: { ...en, prose: { ...en.prose, 'renew.lead': 'Select [[renewal.begin]].' } } };
    expect(() => guideFiles(wrong)).toThrow('The guide names a message that does not exist: renewal.begin');
  });

  it('uses all of its prose', () => {
    const used = new Set(chapters.flatMap(({ title, sections }) => [title, ...sections.flatMap(proseOf)]));
    const always = ['guide.title', 'guide.lead', 'guide.contents', 'word.note'];
    expect(proseIds.filter((id) => !used.has(id) && !always.includes(id))).toEqual([]);
  });

  it.each(guideLocales)('names the same controls and sections in %s as in English', (locale) => {
    const names = (text: string) => [...text.matchAll(/\[\[[^\]]+\]\]|\{\w+\}|`[^`]+`/g)].map(String).sort();
    const { prose } = sources[locale];
    expect(Object.keys(prose)).toEqual(proseIds);
    expect(proseIds.filter((id) => `${names(prose[id])}` !== `${names(sources.en.prose[id])}`)).toEqual([]);
  });

  it.each([...current])('%s has no unfilled placeholder and no link into nothing', (_, content) => {
    expect(content.match(/\{\w+\}|undefined|\[object|\[\[/g)).toBeNull();
    const ids = new Set([...content.matchAll(/ id="([\w-]+)"/g)].map(([, id]) => id));
    const targets = [...content.matchAll(/(?:\]\(|href=")#([\w-]+)/g)].map(([, id]) => id);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
    const files = [...content.matchAll(/(?:\]\(|href=")(\.\.\/[\w./-]+)/g)].map(([, file = '']) => file);
    for (const file of files) readFileSync(join(root, 'docs/user-guide', file));
  });

  it.each([...current].filter(([path]) => path.endsWith('.html')))('%s is valid HTML', async (_, content) => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });
    const { results } = await validator.validateString(content);
    expect(results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`))).toEqual([]);
  });

  it('explains every failure of the app once', () => {
    const explained = chapters
      .flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
      .flatMap((block) => (block.kind === 'table' ? block.rows : []))
      .flatMap(([title]) => (title && 'failure' in title ? [title.failure] : []));
    expect(failureCodes.length).toBeGreaterThan(200);
    expect(explained.toSorted()).toEqual(failureCodes.toSorted());
  });
});

function proseOf({ title, blocks }: (typeof chapters)[number]['sections'][number]): readonly string[] {
  return [title, ...blocks.flatMap(proseOfBlock)];
}

function proseOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'picture':
      return [`picture.${block.name}`];
    case 'list':
      return block.items.flatMap(({ text, detail }) => [text, detail].flatMap(idsOf));
    case 'table':
      return [...block.head, ...block.rows.flat()].flatMap(idsOf);
    case 'note':
      return [block.title, block.text].flatMap(idsOf);
    default:
      return idsOf(block.text);
  }
}

function idsOf(text: Text | undefined): readonly string[] {
  if (!text) return [];
  if ('all' in text) return text.all.flatMap(idsOf);
  return 'prose' in text ? [text.prose] : [];
}
