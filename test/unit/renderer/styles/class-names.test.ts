import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles, styleSheets } from '../source-files';

const sheets = styleSheets();
const modules = sheets.filter(({ name }) => name.endsWith('.module.css'));
const sources = sourceFiles(/\.tsx?$/);

/** The expression behind each `className=` or `className:`, up to the bracket, comma or space that ends it. */
function classExpressions(source: string): string[] {
  return [...source.matchAll(/\bclassName(?:=|: )/g)].map(({ index, 0: { length } }) => {
    const start = index + length;
    let depth = 0;
    for (let at = start; at < source.length; at++) {
      const character = source.charAt(at);
      if (depth === 0 && /[\s,;)>]/.test(character)) return source.slice(start, at);
      if ('({['.includes(character)) depth++;
      if (')}]'.includes(character)) depth--;
    }
    return source.slice(start);
  });
}

/** The style sheets that a source file imports: its name for the classes, and which sheet it is. */
function importsOf({ name, text }: SourceFile) {
  return [...text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].map(([, as = '', from = '']) => ({
    as,
    from,
    sheet: join(dirname(name), from).replaceAll('\\', '/'),
    used: [...text.matchAll(new RegExp(`(?<![\\w.])${as}\\.(\\w+)`, 'g'))].map(([, used = '']) => used),
  }));
}

const imports = sources.flatMap((source) => importsOf(source).map((each) => ({ source: source.name, ...each })));
const classesIn = (sheet: string) =>
  new Set([...sheet.replace(/:global\([^)]*\)/g, '').matchAll(/\.([a-zA-Z]\w*)/g)].map(([, name = '']) => name));

describe('style sheets', () => {
  it('are modules, except those of a whole page', () => {
    expect(modules.length).toBeGreaterThan(50);
    const global = sheets.filter((sheet) => !modules.includes(sheet)).map(({ name }) => dirname(name));
    expect([...new Set(global)].sort()).toEqual(['app/theme', 'titlebar/theme']);
  });

  it('name no global class except those of Fluent and of a record', () => {
    const named = sheets.flatMap(({ name, text }) => {
      const found = name.endsWith('.module.css')
        ? [...text.matchAll(/:global\(([^)]*)\)/g)].map(([, selector = '']) => selector)
        : [...text.replace(/"[^"]*"/g, '').matchAll(/\.[a-zA-Z][\w-]*/g)].map(([selector]) => selector);
      return found
        .filter((selector) => !/^\.(fui-\w+|rd(-\w+)?)$/.test(selector))
        .map((selector) => `${name}: ${selector}`);
    });
    expect(named).toEqual([]);
  });

  it('are in the folder of their components: no feature uses the classes of another', () => {
    const borrowed = imports.filter(({ from }) => from !== `./${basename(from)}`);
    expect(borrowed.map(({ source, from }) => `${source}: ${from}`)).toEqual([]);
  });

  it.each(modules)('$name has exactly the classes that are used', ({ name, text }) => {
    const used = imports.filter(({ sheet }) => sheet === name).flatMap((each) => each.used);
    expect([...new Set(used)].sort()).toEqual([...classesIn(text)].sort());
  });
});

it('no class is set by a string literal', () => {
  const bare = sources.flatMap(({ name, text }) =>
    classExpressions(text)
      .filter((expression) => /["'`]/.test(expression))
      .map((expression) => `${name}: ${expression}`),
  );
  expect(sources.flatMap(({ text }) => classExpressions(text)).length).toBeGreaterThan(200);
  expect(bare).toEqual([]);
  expect(sources.filter(({ text }) => /\bclassList\b|setAttribute\('class'/.test(text))).toEqual([]);
});
